-- When the message with the client's link was about to leave: only from then on a look at the page is the client's.
ALTER TABLE proposal ADD COLUMN released_at DATETIME(6) NULL;
