-- A guardianship ends (Civil Code 91/2015/QH13, Article 62), and a stay or an absence before its time.
alter type population.act_kind add value 'GUARDIANSHIP_ENDED';
alter type population.act_kind add value 'TEMPORARY_RESIDENCE_ENDED';
alter type population.act_kind add value 'ABSENCE_ENDED';
