// The icons in use: our name -> file in the icon package; `own` are the few drawn here. A missing file stops the build.
export const icons = {
  archive: 'Archive',
  'arrow-down': 'ArrowDown',
  'arrow-left': 'ArrowLeft',
  'arrow-right': 'ArrowRight',
  'arrow-up': 'ArrowUp',
  back: 'ArrowUndo',
  calendar: 'Calendar',
  chat: 'ChatElipsis',
  check: 'Checkmark',
  'check-circle': 'CheckmarkCircle',
  'check-circle-fill': 'CheckmarkCircleFill',
  'chevron-left': 'ChevronLeft',
  'chevron-right': 'ChevronRight',
  clock: 'Clock',
  close: 'XMark',
  cog: 'Cog',
  download: 'Download',
  envelope: 'EnvelopeClosed',
  eye: 'Eye',
  'eye-slash': 'EyeSlash',
  external: 'ExternalLink',
  file: 'FileText',
  filter: 'Filter',
  gavel: 'Gavel',
  globe: 'Globe',
  hourglass: 'Hourglass',
  inbox: 'Inbox',
  info: 'InformationSquare',
  leave: 'Leave',
  link: 'Link',
  list: 'Tasklist',
  lock: 'PadlockLocked',
  menu: 'MenuHamburger',
  more: 'MenuElipsisVertical',
  pencil: 'Pencil',
  person: 'Person',
  people: 'PersonGroup',
  plus: 'Plus',
  receipt: 'Receipt',
  scissors: 'Scissors',
  search: 'MagnifyingGlass',
  send: 'Paperplane',
  tag: 'Tag',
  trash: 'Trash',
  upload: 'Upload',
  warning: 'ExclamationmarkTriangle',
  error: 'XMarkOctagon',
};

// Stances must be told apart by shape alone: full, half, crossed.
export const own = {
  circle: '<circle cx="12" cy="12" r="8.5" stroke="currentColor" stroke-width="1.5"/>',
  'stance-supports':
    '<circle cx="12" cy="12" r="9" fill="currentColor"/>' +
    '<path d="m7.8 12.4 2.8 2.8 5.6-6" stroke="var(--knock, #fff)" stroke-width="1.9" stroke-linecap="round" ' +
    'stroke-linejoin="round"/>',
  'stance-supports_partly':
    '<circle cx="12" cy="12" r="8.2" stroke="currentColor" stroke-width="1.6"/>' +
    '<path d="M12 3.8a8.2 8.2 0 0 0 0 16.4z" fill="currentColor"/>',
  'stance-opposes':
    '<circle cx="12" cy="12" r="8.2" stroke="currentColor" stroke-width="1.6"/>' +
    '<path d="m8.6 8.6 6.8 6.8m0-6.8-6.8 6.8" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/>',
  keyboard:
    '<rect x="2.75" y="5.75" width="18.5" height="12.5" rx="2" stroke="currentColor" stroke-width="1.5"/>' +
    '<path d="M6.5 9.5h.01M10.2 9.5h.01M13.9 9.5h.01M17.5 9.5h.01M6.5 12.3h.01M10.2 12.3h.01M13.9 12.3h.01M17.5 12.3h.01' +
    'M8.5 15.2h7" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/>',
  printer:
    '<path d="M7 8.5V3.75h10V8.5M7 16.5H4.75a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h14.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H17' +
    'M7 13.75h10v6.5H7z" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>',
  quote:
    '<path d="M10 7.5c-2.6.4-4.25 2.1-4.25 5.2V16.5h4.5v-4.25H8c.1-1.4.8-2.2 2.3-2.6z' +
    'M18 7.5c-2.6.4-4.25 2.1-4.25 5.2V16.5h4.5v-4.25H16c.1-1.4.8-2.2 2.3-2.6z" fill="currentColor"/>',
};
