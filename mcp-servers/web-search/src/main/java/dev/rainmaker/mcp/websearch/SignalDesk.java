package dev.rainmaker.mcp.websearch;

import dev.rainmaker.mcp.shared.call.Steps;
import dev.rainmaker.mcp.websearch.SearchAnswer.Hit;
import dev.rainmaker.mcp.websearch.SignalsAnswer.Signal;
import dev.rainmaker.mcp.websearch.SignalsAnswer.Unread;
import io.quarkiverse.mcp.server.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Searches, reads what was found, all pages at once, and quotes the sentences that speak of an event to come. */
@ApplicationScoped
public class SignalDesk {
    private final SearchDesk search;
    private final PageDesk pages;

    SignalDesk(SearchDesk search, PageDesk pages) {
        this.search = search;
        this.pages = pages;
    }

    private record Read(List<Signal> signals, Unread unread) {}

    /** @param listener hears of the search and of each page that is done with */
    SignalsAnswer find(List<SearchQuery> queries, Progress listener) {
        var found = search.search(queries);
        var steps = Steps.of(listener, 1 + found.results().size());
        steps.done("searched");
        var signals = new ArrayList<Signal>();
        var unread = new ArrayList<Unread>();
        for (var read : read(found.results(), steps)) {
            signals.addAll(read.signals());
            if (read.unread() != null) {
                unread.add(read.unread());
            }
        }
        return new SignalsAnswer(
                found.provider(),
                found.simulated(),
                List.copyOf(signals),
                found.results().size() - unread.size(),
                List.copyOf(unread));
    }

    private List<Read> read(List<Hit> hits, Steps steps) {
        var tasks =
                hits.stream().<Callable<Read>>map(hit -> () -> read(hit, steps)).toList();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Read>();
            for (var task : readers.invokeAll(tasks)) {
                all.add(task.get());
            }
            return all;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("The pages were not read to their end.", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private Read read(Hit hit, Steps steps) {
        var read = read(hit);
        steps.done("page read");
        return read;
    }

    private Read read(Hit hit) {
        try {
            var page = pages.read(hit.url());
            var published = page.publishedAt() == null ? hit.publishedAt() : page.publishedAt();
            return new Read(
                    SignalPhrases.find(page.text()).stream()
                            .map(sentence -> new Signal(
                                    sentence.kind(),
                                    sentence.quote(),
                                    page.url(),
                                    page.title(),
                                    published,
                                    page.retrievedAt()))
                            .toList(),
                    null);
        } catch (SearchUnavailable failure) {
            return new Read(List.of(), new Unread(hit.url(), failure.getMessage()));
        }
    }
}
