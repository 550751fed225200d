package dev.rainmaker.mcp.shared.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.shared.http.OutboundHttp.Connection;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboundHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** On a busy machine the calling thread may come to itself when the answer is through and its connection closed. */
    @Test
    void anAnswerThatIsThereBeforeItsCallerLooksIsNotLost() {
        // Given
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(413).withBody("too large")));
        var http = new OutboundHttp(withLateCallers());
        var target = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(WIRE.baseUrl() + "/act");
        // When
        var answer = http.exchange(Connection.FRESH, target, new byte[] {1}, PATIENCE, 1_000);
        // Then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("too large");
    }

    /** Who calls the client from elsewhere than an event loop comes to itself when the answer is through. */
    private Vertx withLateCallers() {
        return wrapped(
                Vertx.class,
                vertx,
                (method, outcome) -> outcome instanceof HttpClient client
                        ? wrapped(HttpClient.class, client, (ignored, request) -> late((Future<?>) request))
                        : outcome);
    }

    private static Object late(Future<?> request) {
        var closed = new CountDownLatch(1);
        request.onSuccess(made -> ((HttpClientRequest) made).connection().closeHandler(end -> closed.countDown()));
        return wrapped(Future.class, request, (method, outcome) -> {
            if (method.equals("compose") && !Context.isOnEventLoopThread()) {
                waitFor(closed);
            }
            return outcome;
        });
    }

    private static void waitFor(CountDownLatch closed) {
        try {
            assertThat(closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private interface After {
        Object apply(String method, Object outcome);
    }

    private static <T> T wrapped(Class<T> type, T real, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.apply(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
