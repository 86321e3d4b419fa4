export function findTimes(_w: unknown, _p: unknown, _l: unknown): { value: string; span: {start:number;end:number}; from: number; to: number; kind: string }[] { return []; }
