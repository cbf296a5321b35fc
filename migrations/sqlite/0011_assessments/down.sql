DROP TABLE plan_reason;
DROP TABLE assessment_taken;
DROP TABLE assessment_return;
DROP TABLE assessment_approval;
DROP TABLE assessment_proposal;
DROP TABLE assessment_input;
DROP TABLE assessment;
