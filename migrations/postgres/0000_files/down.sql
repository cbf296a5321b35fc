DROP TABLE blob_removal;
DROP TABLE blob;
