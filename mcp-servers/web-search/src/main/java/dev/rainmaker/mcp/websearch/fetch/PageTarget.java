package dev.rainmaker.mcp.websearch.fetch;

import dev.rainmaker.mcp.websearch.SearchUnavailable;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a page is: checked parts of its address.
 *
 * @param pathAndQuery encoded, begins with a slash
 */
record PageTarget(boolean secure, String host, int port, String pathAndQuery) {
    private static final String FOUR_NUMBERS = "(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}";
    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** @throws SearchUnavailable with a sentence when the address is none that may be read */
    static PageTarget of(String url) {
        try {
            var uri = new URI(url).parseServerAuthority();
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new SearchUnavailable("Only pages at http:// and https:// addresses can be read.");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new SearchUnavailable("This is not the address of a page.");
            }
            var host = uri.getHost().replaceAll("^\\[|]$", "");
            if (isDisguised(host)) {
                throw new SearchUnavailable("This is not the address of a page.");
            }
            boolean secure = scheme.equals("https");
            int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
            if (!PORTS.contains(port)) {
                throw new SearchUnavailable("Only pages at the usual ports 80 and 443 can be read.");
            }
            var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return new PageTarget(
                    secure, host, port, path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (URISyntaxException none) {
            throw new SearchUnavailable("This is not the address of a page.", none);
        }
    }

    /**
     * Whether a host is a number in another form than four decimal ones ({@code 2130706433}, {@code 0x7f.1}, {@code 0177.0.0.1}):
     * programs read these differently, so that what was checked may not be what is asked.
     */
    private static boolean isDisguised(String host) {
        var last = host.replaceFirst("\\.$", "");
        last = last.substring(last.lastIndexOf('.') + 1);
        return last.matches("(?i)\\d+|0x[0-9a-f]*") && !host.matches(FOUR_NUMBERS);
    }

    /** The request to this address, connected to the checked one whatever the name would say by now. */
    RequestOptions request(InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(host)
                .setPort(port)
                .setSsl(secure)
                .setURI(pathAndQuery)
                .putHeader("User-Agent", "Rainmaker")
                .putHeader("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8")
                .putHeader("Accept-Language", "en, *;q=0.5");
    }
}
