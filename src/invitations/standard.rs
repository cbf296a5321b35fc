//! The letters' texts before anybody has changed them: subject and body, in bokmål and in nynorsk.

type Texts = [(&'static str, &'static str); 2];

/// Of a round that hears a draft.
pub(super) const HEARING: Texts = [(SUBJECT_NB, BODY_NB), (SUBJECT_NN, BODY_NN)];
/// Of a round before there is a draft.
pub(super) const INPUT_ROUND: Texts = [(INPUT_SUBJECT_NB, INPUT_BODY_NB), (INPUT_SUBJECT_NN, INPUT_BODY_NN)];

const SUBJECT_NB: &str = "Høring: {{tittel}}. Svar innen {{frist}}";
const BODY_NB: &str = "Til {{mottaker}}
v/ {{kontaktperson}}

Hei!

{{kommune}} har sendt «{{tittel}}» på høring. Vi ber om høringssvar.

Les utkastet og svar her:
{{lenke}}

Lenken er til svaret fra {{mottaker}}. Du trenger ikke å logge inn. Du kan lagre underveis, og du kan svare på bare noe \
av utkastet. «Ingen merknader» er også et svar.

Fristen er {{frist}}.

Du kan også svare på e-post eller i brev. Merk da svaret med saksnummer {{saksnummer}}.

Høringssvar er offentlige. Ikke skriv om helse eller andre private forhold som gjelder bestemte personer.

Vennlig hilsen
{{kommune}}
";
const SUBJECT_NN: &str = "Høyring: {{tittel}}. Svar innan {{frist}}";
const BODY_NN: &str = "Til {{mottaker}}
v/ {{kontaktperson}}

Hei!

{{kommune}} har sendt «{{tittel}}» på høyring. Vi ber om høyringssvar.

Les utkastet og svar her:
{{lenke}}

Lenkja er til svaret frå {{mottaker}}. Du treng ikkje å logge inn. Du kan lagre undervegs, og du kan svare på berre noko \
av utkastet. «Ingen merknader» er òg eit svar.

Fristen er {{frist}}.

Du kan òg svare på e-post eller i brev. Merk då svaret med saksnummer {{saksnummer}}.

Høyringssvar er offentlege. Ikkje skriv om helse eller andre private forhold som gjeld bestemte personar.

Venleg helsing
{{kommune}}
";

const INPUT_SUBJECT_NB: &str = "Vil du gi innspill? {{tittel}}";
const INPUT_BODY_NB: &str = "Til {{mottaker}}
v/ {{kontaktperson}}

Hei!

{{kommune}} arbeider med «{{tittel}}». Før vi skriver planen, vil vi gjerne vite hva dere mener er viktig.

{{arrangement}}

Les hva vi spør om, og gi innspill her:
{{lenke}}

Lenken er til {{mottaker}}. Du trenger ikke å logge inn. Du kan lagre underveis, og du kan svare på bare noe av det vi \
spør om.

Fristen er {{frist}}. Du kan også sende innspill på e-post. Merk da e-posten med saksnummer {{saksnummer}}.

Innspill er offentlige. Ikke skriv om helse eller andre private forhold som gjelder bestemte personer.

Vennlig hilsen
{{kommune}}
";
const INPUT_SUBJECT_NN: &str = "Vil du gi innspel? {{tittel}}";
const INPUT_BODY_NN: &str = "Til {{mottaker}}
v/ {{kontaktperson}}

Hei!

{{kommune}} arbeider med «{{tittel}}». Før vi skriv planen, vil vi gjerne vite kva de meiner er viktig.

{{arrangement}}

Les kva vi spør om, og gi innspel her:
{{lenke}}

Lenkja er til {{mottaker}}. Du treng ikkje å logge inn. Du kan lagre undervegs, og du kan svare på berre noko av det vi \
spør om.

Fristen er {{frist}}. Du kan òg sende innspel på e-post. Merk då e-posten med saksnummer {{saksnummer}}.

Innspel er offentlege. Ikkje skriv om helse eller andre private forhold som gjeld bestemte personar.

Venleg helsing
{{kommune}}
";
