package dev.rainmaker.mcp.websearch.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import dev.rainmaker.mcp.shared.http.OutboundHttp;
import dev.rainmaker.mcp.shared.http.OutboundHttp.Answer;
import dev.rainmaker.mcp.shared.http.OutboundHttp.Connection;
import dev.rainmaker.mcp.websearch.SearchUnavailable;
import dev.rainmaker.mcp.websearch.WebSearchConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The open web here: one server on this machine that counts as public and answers for every name but those of the traps. */
@QuarkusTest
class PageFetcherTest {
    private static final String PAGE = "http://blog.example/post";

    private static final String SLOW = "http://blog.example/slow";

    /** A request that hangs is in the journal when it ends, maybe during another test. */
    private static final UrlPathPattern BUT_SLOW_ONES = urlPathMatching("/(?!slow).*");

    @RegisterExtension
    static final WireMockExtension WEB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    OutboundHttp http;

    private PageFetcher fetcher;
    private final AtomicInteger lookups = new AtomicInteger();

    @BeforeEach
    void aFetcher() {
        fetcher = fetcher(Duration.ofSeconds(20));
    }

    private PageFetcher fetcher(Duration timeout) {
        return new PageFetcher(settings(timeout), this::toThisMachine, this::addresses, PublicAddress::is);
    }

    /** Sends what goes to the checked public address to the server of this test, and nothing else. */
    private Answer toThisMachine(RequestOptions target, Duration time, int longest) {
        assertThat(target.getServer().host()).as("the checked address").isEqualTo("93.184.216.34");
        var here = SocketAddress.inetSocketAddress(WEB.getPort(), "127.0.0.1");
        return http.exchange(Connection.FRESH, target.setServer(here).setSsl(false), null, time, longest);
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        return switch (host) {
            case "blog.example", "other.example" -> List.of(InetAddress.getByName("93.184.216.34"));
            case "inside.example" -> List.of(InetAddress.getByName("10.1.2.3"));
            case "both.example" ->
                List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("169.254.169.254"));
            case "nobody.example" -> throw new UnknownHostException(host);
            case "slow.example" -> {
                LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                yield List.of();
            }
            default -> List.of(InetAddress.getByName(host));
        };
    }

    @Test
    void readsAPage() {
        says(html("<title>Our day</title><main><p>We are looking for a planner.</p></main>"));
        var page = fetcher.fetch(PAGE + "?a=%20b#top").orElseThrow();
        assertThat(page.title()).isEqualTo("Our day");
        assertThat(page.text()).isEqualTo("We are looking for a planner.");
        WEB.verify(getRequestedFor(urlEqualTo("/post?a=%20b"))
                .withHeader("Host", equalTo("blog.example"))
                .withHeader("User-Agent", equalTo("Rainmaker")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://[::ffff:7f00:1]/",
                "http://inside.example/",
                "http://both.example/",
                "http://0/",
                "http://[fe80::1%25lo]/",
                "http://127.0.0.1./",
                "http://localhost./",
                "http://LOCALHOST/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::169.254.169.254]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://0x7f.0.0.1/",
                "http://0x7f.1/",
                "http://127.0.1/",
                "http://127.0.0.0x1/",
                "http://127.0.0.01/",
                "http://0xA9FEA9FE/",
                "http://2852039166/",
                "http://00000000177.1/",
                "http://256.256.256.256/",
                "http://192.168.0.1:443/",
                "https://172.16.0.1/",
                "http://100.100.100.200/latest/meta-data/",
                "http://198.18.0.1/",
                "http://255.255.255.255/"
            })
    void nothingInsideIsRead(String url) {
        says(html("<p>secret</p>"));
        assertThatThrownBy(() -> fetcher.fetch(url)).isInstanceOf(SearchUnavailable.class);
        WEB.verify(0, anyRequestedFor(BUT_SLOW_ONES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://blog.example/",
                "gopher://blog.example/",
                "jar:http://blog.example/!/",
                "http://user:pass@blog.example/",
                "http://blog.example:22/",
                "http://blog.example:8080/",
                "http:///x",
                "http://blog.example\\@inside.example/",
                "http://blog.example@inside.example/",
                "http://blog.example%40inside.example/",
                "http://inside.example%23@blog.example/",
                "http://blog.example#@inside.example/\n",
                "http://blog.example:80:80/",
                "http://blog.example:-1/",
                "http://blog.example:65616/",
                "http://blog.example:0/",
                "https://blog.example:6379/",
                "http://127.0.0.1%00.blog.example/",
                "http://blog.example\r\nHost: inside.example/",
                "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://127\u30020\u30020\u30021/",
                "dict://blog.example/",
                "ldap://blog.example/",
                "javascript:alert(1)",
                "view-source:http://blog.example/",
                "http:blog.example",
                "http:/blog.example/",
                "http://[::1/",
                "http://[v1.x]/",
                "http://blog_example/ x",
                "//blog.example/",
                "http://",
                "data:text/html,x"
            })
    void noOtherAddressIsTaken(String url) {
        assertThatThrownBy(() -> fetcher.fetch(url)).isInstanceOf(SearchUnavailable.class);
        WEB.verify(0, anyRequestedFor(BUT_SLOW_ONES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://inside.example/",
                "file:///etc/passwd",
                "http://localhost:8080/",
                "https://both.example/",
                "//inside.example/",
                "//127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://blog.example:22/",
                "http://user:pass@blog.example/",
                "gopher://blog.example/",
                "data:text/html,x",
                "javascript:alert(1)",
                "http://blog.example\\@inside.example/",
                "http:// inside.example/",
                "ftp://blog.example/"
            })
    void aRedirectIsCheckedAsTheFirstAddressWas(String to) {
        WEB.stubFor(get("/post").willReturn(aResponse().withStatus(302).withHeader("Location", to)));
        assertThatThrownBy(() -> fetcher.fetch(PAGE)).isInstanceOf(SearchUnavailable.class);
        WEB.verify(1, anyRequestedFor(BUT_SLOW_ONES));
    }

    /** The name is public when it is checked and of this network right after: what was checked is what is connected to. */
    @Test
    void aNameThatChangesItsMindIsConnectedToWhereItWasChecked() {
        // Given
        says(html("<p>Public words</p>"));
        var asked = new AtomicInteger();
        var rebinding = new PageFetcher(
                settings(Duration.ofSeconds(20)),
                this::toThisMachine,
                host -> List.of(InetAddress.getByName(asked.incrementAndGet() == 1 ? "93.184.216.34" : "127.0.0.1")),
                PublicAddress::is);
        // When
        var page = rebinding.fetch(PAGE).orElseThrow();
        // Then
        assertThat(page.text()).isEqualTo("Public words");
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> rebinding.fetch(PAGE)).hasMessage("Only pages of the public internet can be read.");
    }

    /** Each hop is looked up anew, so that a redirect to the same name does not get around the check. */
    @Test
    void aRedirectToANameThatHasChangedItsMindIsRefused() {
        WEB.stubFor(get("/post").willReturn(aResponse().withStatus(302).withHeader("Location", PAGE + "/2")));
        var asked = new AtomicInteger();
        var rebinding = new PageFetcher(
                settings(Duration.ofSeconds(20)),
                this::toThisMachine,
                host -> List.of(InetAddress.getByName(asked.incrementAndGet() == 1 ? "93.184.216.34" : "10.0.0.1")),
                PublicAddress::is);
        assertThatThrownBy(() -> rebinding.fetch(PAGE)).hasMessage("Only pages of the public internet can be read.");
        WEB.verify(1, anyRequestedFor(BUT_SLOW_ONES));
    }

    @Test
    void aRedirectIsFollowed() {
        WEB.stubFor(get("/post").willReturn(aResponse().withStatus(301).withHeader("Location", "../new")));
        WEB.stubFor(get("/new").willReturn(html("<p>Moved here</p>")));
        var page = fetcher.fetch(PAGE).orElseThrow();
        assertThat(page.text()).isEqualTo("Moved here");
        assertThat(page.url()).isEqualTo("http://blog.example/new");
        assertThat(lookups).as("each address is looked up once").hasValue(2);
    }

    @Test
    void aCircleEnds() {
        says(aResponse().withStatus(302).withHeader("Location", PAGE));
        fails("only leads to other pages");
        WEB.verify(6, anyRequestedFor(BUT_SLOW_ONES));
    }

    @Test
    void noPageIsNoFailure() {
        says(aResponse().withStatus(404));
        assertThat(fetcher.fetch(PAGE)).isEmpty();
    }

    @Test
    void everyOtherEndIsASentence() {
        says(aResponse().withStatus(500).withBody("stack trace"));
        fails("its server answered 500");
        says(aResponse().withFault(Fault.EMPTY_RESPONSE));
        fails("server is not available");
        says(html("x".repeat(30_000)));
        fails("too long");
        says(aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-1.7"));
        fails("a file of type application/pdf");
        assertThatThrownBy(() -> fetcher.fetch("http://nobody.example/")).hasMessage("There is no site of this name.");
    }

    @Test
    void whatIsSlowIsGivenUp() {
        var hasty = fetcher(Duration.ofSeconds(1));
        says(html("<p>slow</p>").withFixedDelay(10_000));
        assertThatThrownBy(() -> hasty.fetch(SLOW)).hasMessage("The page did not come in time.");
        says(html("<p>" + "drip ".repeat(50) + "</p>").withChunkedDribbleDelay(50, 20_000));
        assertThatThrownBy(() -> hasty.fetch(SLOW)).hasMessage("The page did not come in time.");
        assertThatThrownBy(() -> hasty.fetch("http://slow.example/")).hasMessage("The page did not come in time.");
    }

    @Test
    void lettersAreReadAsTheyWereWritten() {
        var latin = Charset.forName("ISO-8859-1");
        says(aResponse()
                .withHeader("Content-Type", "text/html; charset=ISO-8859-1")
                .withBody("<p>Hochzeit für Jürgen</p>".getBytes(latin)));
        assertThat(fetcher.fetch(PAGE).orElseThrow().text()).isEqualTo("Hochzeit für Jürgen");
        says(aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody("<meta charset=iso-8859-1><p>für Jürgen</p>".getBytes(latin)));
        assertThat(fetcher.fetch(PAGE).orElseThrow().text()).isEqualTo("für Jürgen");
        says(aResponse()
                .withHeader("Content-Type", "text/plain; charset=nonsense")
                .withBody("fête".getBytes(StandardCharsets.UTF_8)));
        assertThat(fetcher.fetch(PAGE).orElseThrow().text()).isEqualTo("fête");
    }

    private void fails(String words) {
        assertThatThrownBy(() -> fetcher.fetch(PAGE))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining(words);
    }

    private static ResponseDefinitionBuilder html(String body) {
        return aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody(body);
    }

    private static void says(ResponseDefinitionBuilder response) {
        WEB.stubFor(any(anyUrl()).willReturn(response));
    }

    private static WebSearchConfig.Pages settings(Duration timeout) {
        return new WebSearchConfig.Pages() {
            @Override
            public boolean open() {
                return true;
            }

            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public int longest() {
                return 20_000;
            }
        };
    }
}
