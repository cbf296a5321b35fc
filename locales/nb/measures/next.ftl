# Neste plan, som begynner fra den som følges opp.
measures-next = Begynn neste plan
measures-next-lead = Den nye planen blir et eget planarbeid med deg som leder. Den begynner med den vedtatte planen,
    og du velger hva som skjer med hvert tiltak. Den vedtatte planen og oppfølgingen av den endres ikke.
measures-next-plan = Den nye planen
measures-next-extent = Hva skal den begynne med?
measures-next-text = Hele teksten
measures-next-text-hint = Alt som står i den vedtatte planen, til å skrive videre på.
measures-next-outline = Overskriftene og tiltakene
measures-next-outline-hint = Tekst mellom tabellene og listene med tiltak blir ikke med.
measures-next-fate = I neste plan
measures-next-carry = Føres videre
measures-next-show = Står som gjennomført
measures-next-leave = Blir ikke med
measures-next-done = (gjennomført)
measures-next-begin = Begynn planarbeidet
measures-next-begun = Planarbeidet er begynt. Den vedtatte planen ligger i kunnskapsgrunnlaget.
measures-next-stale = Planen som gjelder, er en annen enn da du åpnet siden. Åpne siden på nytt, og velg på nytt.
measures-next-known = Neste plan:
