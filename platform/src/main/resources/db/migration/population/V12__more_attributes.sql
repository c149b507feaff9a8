-- What else Article 9 of the Law on Identity names.
alter type attribute add value 'OTHER_NAME';
alter type attribute add value 'BLOOD_GROUP';
alter type attribute add value 'RELATION_TO_HEAD';
