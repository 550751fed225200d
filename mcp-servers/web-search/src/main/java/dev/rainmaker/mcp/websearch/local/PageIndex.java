package dev.rainmaker.mcp.websearch.local;

import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.page.PageAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An unchangeable index in memory over the pages of one moment; safe for many threads. */
final class PageIndex {
    private static final Map<String, Float> FIELDS = Map.of("title", 2f, "text", 1f);
    private static final int SYNTAX = SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.WHITESPACE_OPERATOR;

    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final Snippets snippets = new Snippets(analyzer);
    private final IndexSearcher searcher;

    PageIndex(List<WebPage> pages) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var page : pages) {
                writer.updateDocument(new Term("key", PageAddress.key(page.url())), document(page));
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    int size() {
        return searcher.getIndexReader().numDocs();
    }

    List<FoundPage> search(SearchQuery query) throws IOException {
        var words = QueryWords.of(query.words());
        var stems = analyzer.stems(words.wanted());
        var found = new ArrayList<FoundPage>();
        for (var hit : searcher.search(lucene(query, words), query.maxResults()).scoreDocs) {
            var page = page(hit);
            found.add(new FoundPage(page, snippets.best(page.text(), stems)));
        }
        return found;
    }

    Optional<WebPage> read(String url) throws IOException {
        var hits = searcher.search(new TermQuery(new Term("key", PageAddress.key(url))), 1).scoreDocs;
        return hits.length == 0 ? Optional.empty() : Optional.of(page(hits[0]));
    }

    private Query lucene(SearchQuery query, QueryWords words) {
        var parser = new SimpleQueryParser(analyzer, FIELDS, SYNTAX);
        var all = new BooleanQuery.Builder();
        all.add(parser.parse(words.wanted()), Occur.MUST);
        if (!words.excluded().isEmpty()) {
            all.add(parser.parse(words.excluded()), Occur.MUST_NOT);
        }
        words.site().ifPresent(site -> all.add(new TermQuery(new Term("site", site)), Occur.FILTER));
        query.notBefore()
                .ifPresent(from -> all.add(
                        LongPoint.newRangeQuery("published", from.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER));
        return all.build();
    }

    private static Document document(WebPage page) {
        var document = new Document();
        document.add(new StringField("key", PageAddress.key(page.url()), Field.Store.NO));
        document.add(new StringField("site", page.site(), Field.Store.NO));
        document.add(new StoredField("url", page.url()));
        document.add(new TextField("title", page.title(), Field.Store.YES));
        document.add(new TextField("text", page.text(), Field.Store.YES));
        page.publishedAt().map(Instant::toEpochMilli).ifPresent(millis -> {
            document.add(new LongPoint("published", millis));
            document.add(new StoredField("published_at", millis));
        });
        return document;
    }

    private WebPage page(ScoreDoc hit) throws IOException {
        var stored = searcher.storedFields().document(hit.doc);
        var published = stored.getField("published_at");
        return new WebPage(
                stored.get("url"),
                stored.get("title"),
                stored.get("text"),
                Optional.ofNullable(published)
                        .map(field -> Instant.ofEpochMilli(field.numericValue().longValue())));
    }
}
