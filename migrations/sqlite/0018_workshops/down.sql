DROP TABLE event_reply;
DROP TABLE workshop_minutes;
DROP TABLE workshop_participant;
DROP TABLE workshop_note;
DROP TABLE note_import;
DROP TABLE workshop;
