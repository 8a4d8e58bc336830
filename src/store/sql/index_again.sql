CREATE VIRTUAL TABLE temp.again USING fts5 (
  named, written, noted, variants, content = '', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE temp.again_terms USING fts5vocab ('temp', 'again', 'col');
CREATE VIRTUAL TABLE temp.stored_terms USING fts5vocab ('main', 'search', 'col');
