// Saving drafts while the respondent writes. Shell: the answer page works without it.
export {};
