-- The word search counts words alone: prospects that were taken off the lists have none.
DELETE FROM prospect_word WHERE prospect_id IN (SELECT id FROM prospect WHERE archived = TRUE);
