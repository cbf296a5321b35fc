# Filer som noen har bestilt.
exports-made = Filen er klar.
exports-of = Filen viser hvordan det var { $moment }. Har noe endret seg siden, kan du lage den på nytt.
exports-kept = Filen ligger her i noen dager. Du kan hente den så mange ganger du vil.
exports-fetch = Last ned filen
exports-gone = Det filen skulle vise, finnes ikke lenger.
exports-unknown = Filen kan ikke lages slik den ble bestilt. Bestill filen på nytt.
exports-too-large = Filen ble større enn { $limit } GB, og så store filer kan vi ikke ta vare på. Velg en mindre del.
