# Neste plan, som begynner frå den som blir følgd opp.
measures-next = Begynn neste plan
measures-next-lead = Den nye planen blir eit eige planarbeid med deg som leiar. Den begynner med den vedtekne planen,
    og du vel kva som skjer med kvart tiltak. Den vedtekne planen og oppfølginga av den blir ikkje endra.
measures-next-plan = Den nye planen
measures-next-extent = Kva skal den begynne med?
measures-next-text = Heile teksten
measures-next-text-hint = Alt som står i den vedtekne planen, til å skrive vidare på.
measures-next-outline = Overskriftene og tiltaka
measures-next-outline-hint = Tekst mellom tabellane og listene med tiltak blir ikkje med.
measures-next-fate = I neste plan
measures-next-carry = Blir ført vidare
measures-next-show = Står som gjennomført
measures-next-leave = Blir ikkje med
measures-next-done = (gjennomført)
measures-next-begin = Begynn planarbeidet
measures-next-begun = Planarbeidet er begynt. Den vedtekne planen ligg i kunnskapsgrunnlaget.
measures-next-stale = Planen som gjeld, er ein annan enn då du opna sida. Opne sida på nytt, og vel på nytt.
measures-next-known = Neste plan:
