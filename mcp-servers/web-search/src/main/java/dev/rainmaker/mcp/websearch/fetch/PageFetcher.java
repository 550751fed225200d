package dev.rainmaker.mcp.websearch.fetch;

import dev.rainmaker.mcp.shared.http.OutboundHttp;
import dev.rainmaker.mcp.shared.http.OutboundHttp.Answer;
import dev.rainmaker.mcp.shared.http.OutboundHttp.Connection;
import dev.rainmaker.mcp.shared.http.OutboundHttp.ExchangeFailure;
import dev.rainmaker.mcp.websearch.SearchUnavailable;
import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.WebSearchConfig;
import dev.rainmaker.mcp.websearch.page.HtmlPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a page whose address comes from outside. Public addresses only: the name is looked up once, every address that it has
 * must be public, and the connection goes to one of those, so that a name cannot change its mind in between. Redirects are
 * followed five times at most and checked in the same way. Time, length and type are limited.
 */
@ApplicationScoped
public class PageFetcher {
    private static final int REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final WebSearchConfig.Pages config;
    private final PageDoor door;
    private final NameLookup names;
    private final Predicate<InetAddress> allowed;

    @Inject
    PageFetcher(WebSearchConfig config, OutboundHttp http) {
        this(
                config.pages(),
                (target, time, longest) -> http.exchange(Connection.FRESH, target, null, time, longest),
                host -> List.of(InetAddress.getAllByName(host)),
                PublicAddress::is);
    }

    PageFetcher(WebSearchConfig.Pages config, PageDoor door, NameLookup names, Predicate<InetAddress> allowed) {
        this.config = config;
        this.door = door;
        this.names = names;
        this.allowed = allowed;
    }

    /**
     * @return empty when there is no such page (404, 410)
     * @throws SearchUnavailable with a sentence when it may not or cannot be read
     */
    public Optional<WebPage> fetch(String url) {
        long deadline = System.nanoTime() + config.timeout().toNanos();
        var address = url;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            var answer = exchange(PageTarget.of(address), deadline);
            int status = answer.status();
            if (status / 100 == 2) {
                return Optional.of(page(answer, address));
            }
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            var next = answer.headers().get("Location");
            if (status / 100 != 3 || next == null) {
                throw new SearchUnavailable("The page cannot be read; its server answered " + status + ".");
            }
            address = resolved(address, next);
        }
        throw new SearchUnavailable("The page cannot be read; it only leads to other pages.");
    }

    private static String resolved(String base, String location) {
        try {
            return URI.create(base)
                    .resolve(location.strip())
                    .toString()
                    .replaceFirst("^(\\w+://[^/]*)(/\\.\\.)+(?=/|$)", "$1");
        } catch (IllegalArgumentException none) {
            throw new SearchUnavailable("The page cannot be read; it leads to an address that is none.", none);
        }
    }

    private Answer exchange(PageTarget target, long deadline) {
        try {
            var address = checked(target.host(), left(deadline));
            return door.exchange(target.request(address), left(deadline), config.longest());
        } catch (ExchangeFailure failure) {
            throw new SearchUnavailable(
                    switch (failure.trouble()) {
                        case TOO_SLOW -> "The page did not come in time.";
                        case TOO_LONG -> "The page is too long to be read.";
                        case NOT_CONNECTED, CUT -> "The page's server is not available.";
                    },
                    failure);
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    }

    private InetAddress checked(String host, Duration time) {
        var addresses = addresses(host, time);
        if (addresses.isEmpty() || !addresses.stream().allMatch(allowed)) {
            throw new SearchUnavailable("Only pages of the public internet can be read.");
        }
        return addresses.getFirst();
    }

    /** The system's look-up knows no time-out. */
    private List<InetAddress> addresses(String host, Duration time) {
        var found = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().start(() -> {
            try {
                found.complete(names.addresses(host));
            } catch (UnknownHostException | RuntimeException nobody) {
                found.completeExceptionally(nobody);
            }
        });
        try {
            return found.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SearchUnavailable("The page did not come in time.", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("The page did not come in time.", stopped);
        } catch (ExecutionException nobody) {
            throw new SearchUnavailable("There is no site of this name.", nobody);
        }
    }

    private static WebPage page(Answer answer, String url) {
        var type = Optional.ofNullable(answer.headers().get("Content-Type")).orElse("text/html");
        var bare = type.toLowerCase(Locale.ROOT).split(";")[0].strip();
        var charset = charset(type);
        return switch (bare) {
            case "text/html", "application/xhtml+xml" ->
                at(HtmlPage.read(answer.body(), charset.map(Charset::name).orElse(null), url), url);
            case "text/plain", "text/markdown" ->
                new WebPage(
                        url,
                        url,
                        new String(answer.body(), charset.orElse(StandardCharsets.UTF_8)).strip(),
                        Optional.empty());
            default ->
                throw new SearchUnavailable(
                        "This address holds no page but a file of type " + bare.replaceAll("[^a-z0-9/.+-]", "") + ".");
        };
    }

    /** What a page says of its own address may be wrong; where it was read is not. */
    private static WebPage at(WebPage page, String url) {
        return new WebPage(url, page.title(), page.text(), page.publishedAt());
    }

    private static Optional<Charset> charset(String type) {
        var named = CHARSET.matcher(type);
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
