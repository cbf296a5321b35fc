# Filer som nokon har tinga.
exports-made = Fila er klar.
exports-of = Fila viser korleis det var { $moment }. Har noko endra seg sidan, kan du lage den på nytt.
exports-kept = Fila ligg her i nokre dagar. Du kan hente den så mange gonger du vil.
exports-fetch = Last ned fila
exports-gone = Det fila skulle vise, finst ikkje lenger.
exports-unknown = Fila kan ikkje lagast slik den vart tinga. Ting fila på nytt.
exports-too-large = Fila vart større enn { $limit } GB, og så store filer kan vi ikkje ta vare på. Vel ein mindre del.
