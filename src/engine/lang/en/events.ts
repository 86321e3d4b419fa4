/**
 * English words for kinds of events: verbs and nouns as lemmas, two words where only together they mean it ("shoot down").
 * "~" marks words that often mean something else, "^" those that mean it as verbs only. German has the same kinds in `lang/de/events.ts`.
 */
export const events: Readonly<Record<string, string>> = {
  // armed force
  deploy: 'deploy, deployment, redeploy, station, garrison, mobilise, mobilize, mobilisation, mobilization, troop move',
  send: 'supply #soldier, provide #soldier, contribute #soldier, send, dispatch, sending, second~, despatch',
  arrive:
    'arrive, arrival, reach~, enter~, move^, move~, transfer~, transport, travel, bring^~, relocate, march, airlift, movement~, transfer^',
  present: 'presence, stay~, be present, reside, remain~, linger',
  train: 'train^, training, drill, instruct, instruction~',
  exercise: 'manoeuvre, maneuver, military exercise, war game',
  fight: 'fight, fighting, battle, combat, clash, skirmish, firefight, front~, frontline~, hostility, engagement~, take part~, wage',
  attack:
    'drop bomb, fire missile, fire rocket, launch attack, carry attack, launch missile, attack, assault~, raid~, strike^, airstrike, air strike, shell, shelling, bombard, bombardment, bomb, bombing, offensive, onslaught, ambush, drone strike, missile strike, target^~, hit^, storm^~, rocket attack',
  shootDown: 'shoot down, down^~, downing, intercept, shootdown, bring down~, interception',
  invade: 'invade, invasion, incursion, annex, annexation, occupy, occupation, cross border',
  capture:
    'take prisoner, take captive, take control, gain control, hold prisoner, capture, seize, seizure, conquer, overrun, take control, liberate, liberation, retake, recapture, recover~, storming',
  retreat: 'retreat, withdraw~, withdrawal~, pull out, pull back, pullout, pull-out, evacuate troops~',
  defend: 'repel, fend off, defend, defence~, beat back, hold off, thwart',
  ceasefire: 'agree ceasefire, agree truce, ceasefire, cease-fire, truce, armistice, lay down, lull',
  blockade: 'blockade, besiege, siege, encircle',
  launch: 'launch~, test-fire, missile test, lift off, liftoff, blast off, take off',
  // harm
  kill: 'lose life, claim life, cost life, take life, find dead, pronounce dead, kill, die, death, dead, fatality, fall^~, perish, slay, murder, assassinate, assassination, execute, casualty, loss~, lose^~, fatal, toll, death toll, victim, corpse, body~, manslaughter, homicide, killing',
  injure:
    'suffer burn, suffer injury, suffer wound, injure, injury, wound, hurt, maim, burn~, injured, wounded, casualty, hospitalise, hospitalize',
  missing: 'missing, unaccounted, disappear, disappearance, vanish, lost~, go missing, unaccounted for',
  survive: 'survive, survivor, survival, alive, live through, outlive',
  rescue: 'rescue, save^~, recover^~, pull from, rescuer, dig out, salvage',
  kidnap: 'take hostage, hold hostage, kidnap, kidnapping, abduct, abduction, hostage, take hostage',
  shoot: 'open fire, fire shot, exchange fire, shoot, shooting, gunfire, open fire, gun down, shot~, fire^, fire on, fire at, single shot',
  stab: 'stab, stabbing, knife',
  abuse: 'abuse, rape, molest, harass, harassment, mistreat, torture, beat~, maltreat, assault',
  // disasters and accidents
  collapse:
    'collapse, cave in, crumble, give way, topple, come down~, buckle, break apart, burst, dam failure, dam break, break^~, bring down, dam burst, failure~, breach~',
  burn: 'catch fire, set fire, break fire, engulf flame, burn, fire~, blaze, wildfire, ablaze, arson, ignite, flame, set fire, catch fire, char, smoulder',
  flood: 'flood, flooding, inundate, burst bank, overflow, high water, deluge',
  quake: 'earthquake, quake, tremor, aftershock',
  storm: 'storm, hurricane, cyclone, typhoon, tornado, gale',
  landslide: 'landslide, mudslide, avalanche, rockfall',
  explode: 'explode, explosion, blast, blow up, detonate, detonation, go off',
  crash:
    'crash, come down~, go down~, air disaster, plane crash, collide, collision, derail, derailment, plunge~, wreck, pile-up, run over, ram, overturn, capsize, sink, run aground',
  leak: 'leak~, leakage, spill, seep, escape~, discharge, spillage',
  pollute: 'exceed limit, contain poison, pollute, pollution, contaminate, contamination, poison, poisoning, taint, toxic',
  outage:
    'fail #software, crash #software, stop #software, fail #power, defective, faulty, outage, blackout, power cut, breakdown, fail~, failure, malfunction, break down, go down~, disrupt, disruption, defect, glitch, fault',
  evacuate: 'leave home, bring safety, flee home, evacuate, evacuation, flee homes, clear~, leave home',
  damage: 'damage, destroy, destruction, ruin, devastate, wreck, crack, sever, vandalise, vandalize, rupture, corrode, corrosion',
  // crime and justice
  arrest:
    'take custody, hold custody, arrest warrant, put bar, arrest, detain, detention, custody, apprehend, remand, catch^~, jail^~, imprison',
  charge:
    'press charge, bring charge, face charge, file charge, charge~, indict, indictment, prosecute, prosecution, arraign, accusation~, press charge, bring charge',
  convict: 'convict, conviction, sentence, find guilty, guilty, condemn~, verdict, jail',
  acquit: 'drop charge, dismiss case, drop case, acquit, acquittal, clear of, exonerate, overturn~, drop charge, quash',
  search: 'search, raid~, comb, look for, hunt~, raiding',
  investigate: 'investigate, investigation, probe, inquiry, enquiry, look into, examine~, inquire, scrutinise, scrutinize',
  sue: 'file lawsuit, file suit, take court, bring lawsuit, file appeal, lodge appeal, file complaint, sue, lawsuit, suit~, file suit, litigation, take court, legal action, go court, complaint~, appeal~, plaintiff',
  steal: 'steal, theft, rob, robbery, burglary, loot, heist, burgle, stolen',
  defraud: 'defraud, fraud, cheat, scam, embezzle, embezzlement, swindle, misappropriate, deceive, fiddle, siphon',
  bribe: 'bribe, bribery, corrupt, corruption, kickback, buy off, graft',
  launder: 'launder, laundering',
  smuggle: 'smuggle, smuggling, traffic~, trafficking',
  spy: 'spy, espionage, eavesdrop, wiretap, snoop, bug~, surveil, surveillance, spying, monitor~, tap~',
  sabotage: 'sabotage, tamper, sabotaged',
  falsify: 'falsify, forge, forgery, fake^~, manipulate, manipulation, rig, doctor~, fabricate, tamper, doctored, backdate',
  extort: 'demand ransom, pay ransom, extort, extortion, blackmail, ransom, extortionist',
  hack: 'hack, hacker, cyberattack, cyber attack, cyber-attack, breach~, ransomware, malware, intrusion, break into, phishing, intruder, infiltrate',
  dataLoss: 'data breach, data leak, leak, expose~, stolen data, copy~, compromise~, exfiltrate, access~, customer data, personal data',
  escape: 'escape, break out, abscond, run away, getaway, flee~',
  extradite: 'extradite, extradition, hand over~',
  free: 'release^~, free, set free, liberate~, parole, bail~',
  // politics and law
  resign:
    'leave office, leave post, give post, vacate office, tender resignation, hand resignation, offer resignation, resign, resignation, step down, quit, stand down, step aside, give up office, leave office, bow out',
  dismissOffice: 'oust, sack^, fire^~, dismiss^~, remove office, depose, topple~, impeach, unseat, suspend~, no confidence',
  appoint:
    'take office, take helm, appoint, appointment, name^~, nominate, nomination, install~, swear in, take over as, successor, succeed~',
  elect: 'elect, election, poll, by-election, re-elect, win election, ballot, runoff, landslide~',
  stand: 'candidacy, candidate, run for, stand for, bid~, contest~, seek office',
  vote: 'pass law, pass bill, approve law, approve bill, adopt law, cast vote, back bill, vote, voting, referendum, ballot~, plebiscite, pass~, adopt~, majority',
  legislate:
    'pass law, pass bill, law~, legislation, bill~, enact, amend, amendment, decree, act~, ordinance, reform, regulate, regulation, repeal, scrap~, abolish',
  sign: 'sign, signature, conclude~, signing, seal~, ink',
  ratify: 'come force, enter force, take effect, ratify, ratification, come into force, take effect, enter force',
  negotiate: 'negotiate, negotiation, talk, mediate, mediation, bargain, dialogue, broker',
  agree:
    'reach agreement, reach deal, strike deal, sign deal, reach compromise, agree, agreement, deal, accord, pact, treaty, compromise~, settle, settlement, consensus, truce~',
  sanction: 'impose sanction, freeze asset, impose tariff, sanction, embargo, freeze asset, penalise, blacklist, tariff, punitive',
  ban: 'ban, prohibit, prohibition, outlaw, forbid, bar~, block~, moratorium, veto, disallow',
  allow:
    'allow, permit, approve, approval, authorise, authorize, licence, license, clearance, clear~, green light, permission, legalise, legalize, nod',
  reject: 'reject, refuse, turn down, refusal, rejection, rebuff, decline^~, veto~',
  expel: 'expel, expulsion, deport, deportation, declare persona non grata, send back, throw out, eject',
  summon: 'summon, call in~, recall ambassador, cite~',
  meet: 'meet, meeting, summit, visit, host^~, receive^~, hold talk, encounter',
  recognise: 'recognise~, recognize~, recognition',
  found: 'found~, establish~, set up, create~, establishment~, foundation~, form~, formation',
  dissolve: 'dissolve, disband, dissolution, break up, wind up, liquidate',
  coalition: 'coalition, alliance~, join force, government formation',
  protest:
    'take street, protest, demonstrate, demonstration, rally~, march~, riot, unrest, take street, uprising, demonstrator, protester, blockade~',
  boycott: 'boycott, stay away, shun',
  migrate: 'migrate, migration, flee, refugee, migrant, asylum, displace, displacement, emigrate, immigrate, cross~',
  suspend: 'suspend, suspension, halt, pause, stop~, put on hold, freeze~, interrupt, cease, discontinue, ground~',
  postpone: 'postpone, delay, put off, defer, push back, reschedule, late~, hold up~, delayed',
  cancel: 'cancel, call off, cancellation, scrap, drop^~, abandon~, axe^',
  extend: 'extend, extension, prolong, renew, renewal',
  // economy
  buy: 'buy, purchase, acquire, acquisition, takeover, take over, suitor, for sale, buyout, snap up, procure, buyer',
  sell: 'sell, sale, divest, offload, auction, seller, dispose~, disposal~',
  merge: 'merge, merger, fuse, combine~, amalgamate',
  invest: 'invest, investment, inject, put money, stake~, pump',
  fund: 'give money, provide money, provide fund, fund, finance, subsidise, subsidize, subsidy, grant~, aid~, donate, donation, bankroll, sponsor, funding, contribute~, budget~',
  bailOut:
    'state support, government support, state help, state guarantee, bail out, bailout, rescue package, state aid, prop up, lifeline',
  layOff:
    'cut job, cut post, cut position, shed job, axe job, slash job, eliminate job, lose job, cut workforce, lay worker, cut staff, lay off, layoff, job go, post go, position go, redundancies, lose job, dismiss, job cut, cut job, redundancy, make redundant, shed job, axe job, cut staff, redundant, cut position',
  hire: 'hire, recruit, recruitment, take on, create job, employ~, staff~',
  strike:
    'go strike, down tool, stop work, strike~, walkout, walk out, industrial action, down tool, labour dispute, go on strike, work stoppage, stoppage, warning strike',
  raise:
    'raise, increase, rise, grow, climb, jump^~, soar, hike, go up, growth, surge, double, triple, expand~, more expensive, put up, upgrade~',
  lower:
    'lower, cut~, reduce, decrease, fall~, drop~, decline~, shrink, slash, go down, reduction, plunge, slump, halve, dip, cheaper, downgrade~, contract~',
  bankrupt:
    'file bankruptcy, file insolvency, go administration, declare bankruptcy, go bust, bankrupt, bankruptcy, insolvent, insolvency, administration~, go bust, receivership, default, go under, collapse~',
  pay: 'pay, payment, compensate, compensation, reimburse, remit, repay, pay out, payout, settle~, transfer~, refund, salary, bonus, fee~',
  owe: 'owe, debt, arrears, indebted, liability, creditor, unpaid',
  withdrawMoney:
    'withdraw money, withdraw euro, take money, take saving, pull money, withdraw cash, withdraw deposit, withdrawal, withdraw, take out, outflow, flow out, bank run, run on, empty account, drain~, cash out',
  guarantee: 'guarantee, underwrite, vouch, warranty, guarantor, backstop',
  offer: 'offer, bid~, proposal, tender, proposition',
  fine: 'fine~, penalty, fined, levy fine',
  tax: 'tax, levy, duty~, taxation, tax evasion, evade',
  cost: 'cost, price~, expense, overrun~, worth~, run up',
  profit: 'make profit, post profit, report profit, profit, earn, earnings, revenue, turnover, surplus, gain^~, dividend, make money',
  deficit: 'make loss, post loss, report loss, deficit, make loss, shortfall, in red, red figure, write off, lossmaking',
  close: 'close^, closure, shut, shut down, shutdown, shutter, wind down, close down, seal off, cordon off',
  open: 'open^, opening, inaugurate, reopen, inauguration, reopening, go into operation',
  build: 'build, construct, construction, erect, building~, lay foundation, expand~',
  produce: 'produce, production, manufacture, make~, output, assemble~, extract^, pump^~',
  recall:
    'pull market, withdraw market, take market, pull shelf, recall, call back, product recall, pull from shelf, take off market, withdraw from sale',
  supply:
    'deliver weapon, provide weapon, send weapon, deliver arms, supply, deliver, delivery, ship^, shipment, provide, hand over, furnish, export, arms transfer, consignment, supplying, equip',
  import: 'import, importation',
  // health and science
  infect:
    'contract virus, carry virus, carry germ, infect, infection, outbreak, contagion, catch virus, epidemic, pandemic, spread^~, test positive, contract virus, sicken, fall ill, disease, illness, sick, ill, transmit, transmission',
  vaccinate: 'vaccinate, vaccination, jab, inoculate, immunise, immunize, booster',
  treat: 'take hospital, rush hospital, treat, treatment, operate on, surgery, therapy, cure, care for, heal',
  quarantine: 'quarantine, isolate, lockdown, isolation, curfew',
  discover: 'discover, discovery, find^~, detect, detection, identify~, trace~, unearth, spot~, turn up, evidence~, come across',
  // sport and culture
  win: 'win medal, win title, win gold, take title, win, victory, triumph, defeat, beat, title, champion, gold medal, take gold, winner',
  lose: 'lose~, defeat, loss~, go out, knock out, elimination, eliminate',
  score: 'score goal, score, goal, equaliser, net^~, draw^~, finish^~',
  dope: 'dope, doping, banned substance, fail test, positive test',
  signPlayer: 'transfer~, sign player, loan~, join club, move club',
  award: 'award, prize, honour, medal, honor, win prize',
  publish: 'publish, publication, release~, issue~, disclose, unveil, print^~, post^~, make public, broadcast, air^~',
  // conduct and knowledge
  know: 'receive warning, ignore warning, get warning, receive tip, receive report, show crack, know, aware, knowledge, learn of, inform, informed, tip off, unaware, notify, notice~, warn, warning, alert, hint, receive report, tell^~, show^~',
  inspect: 'inspect, inspection, check, test~, examine, examination, audit, review~, survey~, checkup, monitor, control~, measure~',
  repair: 'repair, fix, mend, maintenance, maintain~, restore, overhaul, replace, replacement, refurbish, renovate, renovation',
  help: 'provide help, give help, offer help, help, assist, assistance, support, aid, back^~, relief, stand by, supporting, prop up',
  cooperate: 'cooperate, cooperation, co-operate, co-operation, collaborate, collaboration, partnership, work together',
  threaten: 'put pressure, exert pressure, threaten, threat, menace, intimidate, intimidation, coerce, pressure, bully',
  conceal:
    'destroy evidence, cover track, keep secret, destroy file, conceal, cover up, hide, cover-up, withhold, hush up, suppress, keep secret, destroy evidence, delete, shred, hidden',
  violate:
    'violate, violation, breach, break law, infringe, illegal, unlawful, break rule, flout, contravene, unlawfully, illegally, exceed',
  cause:
    'cause, trigger, due to, blame^~, responsible, responsibility, spark^~, lead to, origin, culprit, result from, bring about, give rise, reason',
  neglect: 'neglect, ignore, negligence, negligent, disregard, oversight~, overlook, fail to act, omit, omission',
  compete: 'participate, take part, participation, compete, join~, attend, role~, involve, involvement, contribution',
  discriminate: 'discriminate, discrimination, racism, racist, antisemitic, sexism, bias, insult, hate speech',
  apologise: 'apologise, apologize, apology, sorry, regret~',
  warCrime: 'war crime, genocide, massacre, atrocity, ethnic cleansing, crime against humanity',
  deviate:
    'leave route, leave course, leave corridor, leave path, change course, veer course, stray course, deviate, deviation, stray, off course, veer, leave route, wander off, depart from, leave course, leave corridor',
  leaveOrg: 'leave^~, exit, quit~, pull out of, secede, secession, independence, split~',
  joinOrg: 'accession, membership, admit~, join, become member',
  safe: 'pose danger, pose risk, safe, harmless, no danger, safety, no risk, secure~, sound~, risk~, danger, dangerous, hazard, unsafe',
};
