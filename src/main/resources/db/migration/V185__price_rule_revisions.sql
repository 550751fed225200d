-- A change of a rule is a new row: what was priced before keeps the revision that it was priced with.
ALTER TABLE price_rule ADD COLUMN rule_key CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE price_rule ADD COLUMN revision INT NOT NULL DEFAULT 1;
ALTER TABLE price_rule ADD COLUMN effective_from DATE NULL;
ALTER TABLE price_rule ADD COLUMN effective_to DATE NULL;
ALTER TABLE price_rule MODIFY COLUMN months VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE price_rule SET rule_key = id;
CREATE UNIQUE INDEX ux_price_rule_revision ON price_rule (rule_key, revision);

-- What an item is, who provides it and when it can be had; which items a client may tick in a package.
ALTER TABLE catalogue_item ADD COLUMN category VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE catalogue_item ADD COLUMN vendor VARCHAR(120) NULL;
ALTER TABLE catalogue_item ADD COLUMN months VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE catalogue_item ADD COLUMN options TEXT NULL;
ALTER TABLE catalogue_item ADD COLUMN choice VARCHAR(40) NULL;
