package dev.rainmaker.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersPolicyTest {
    @Test
    void productionInsistsOnHttpsAndAllowsNoInlineScript() {
        var headers = headers(LaunchMode.NORMAL, "/");
        assertThat(headers.get("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(headers.get("Content-Security-Policy")).contains("script-src 'self';", "connect-src 'self';");
    }

    @Test
    void developmentAllowsTheLiveReloadingPageAndLeavesTheDeveloperToolsAlone() {
        assertThat(headers(LaunchMode.DEVELOPMENT, "/").get("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline';", "connect-src 'self' ws: wss:;");
        assertThat(headers(LaunchMode.DEVELOPMENT, "/q/dev-ui/welcome").get("Content-Security-Policy"))
                .isNull();
        assertThat(headers(LaunchMode.DEVELOPMENT, "/").get("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void whatAPageSetItselfIsKept() {
        var headers = MultiMap.caseInsensitiveMultiMap().set("Content-Security-Policy", "default-src 'none'");
        new SecurityHeaders(LaunchMode.NORMAL).add(headers, "/p/abc");
        assertThat(headers.getAll("Content-Security-Policy")).containsExactly("default-src 'none'");
    }

    private static MultiMap headers(LaunchMode mode, String path) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        new SecurityHeaders(mode).add(headers, path);
        return headers;
    }
}
