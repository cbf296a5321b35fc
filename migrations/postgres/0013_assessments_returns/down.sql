DROP TABLE assessment_return;
