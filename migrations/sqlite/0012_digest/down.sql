DROP TABLE digest_publication;
