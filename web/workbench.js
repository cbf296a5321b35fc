// Selection and keys in the workbench. Shell: the workbench works without it.
export {};
