const LONG = 'x'.repeat(10_000);

/** Articles that try to do something to whoever looks at them. */
export const HOSTILE = [
  {
    id: 'javascript:trapped=1',
    outlet: 'Trap',
    title: '<img src=x onerror="trapped=1">"><svg onload=trapped=1>',
    address: 'javascript:trapped=1',
    byline: '</p><iframe srcdoc="<script>parent.trapped=1</script>">',
    published: '2025-05-02',
    language: 'en',
    text: 'The port authority said on Friday that <script>trapped = 1</script> had been unloaded in Odense. The shipping line denied that any <img src=x onerror=trapped=1> had been unloaded in Odense.',
  },
  {
    id: 'bidi/../\u202e',
    outlet: 'Trap',
    title: '\u202egnihtyreve sesrever\u202c \u2066and \u200bhides\u200b',
    published: '2025-05-03',
    language: 'en',
    text: 'The harbour \u202emaster\u202c said that the \u202etanker had left\u202c Odense at dawn. The \u200bcoast\u200b \u2067guard\u2069 denied that the tanker had left Odense.',
  },
  {
    id: 'long',
    outlet: 'Trap',
    title: LONG.slice(0, 2000),
    published: '2025-05-04',
    language: 'en',
    text: `The pilot association said that the ${LONG} had sunk off Odense. The port authority denied that the ${LONG} had sunk off Odense.`,
  },
] as const;
