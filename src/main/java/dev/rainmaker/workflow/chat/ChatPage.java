package dev.rainmaker.workflow.chat;

import dev.rainmaker.platform.company.CompanyConfig;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script {@code /chat.js} that a site embeds, and the page {@code /chat} that holds it. */
@ApplicationScoped
public class ChatPage {
    private final ChatOrigins origins;
    private final CompanyConfig company;
    private final Template page;
    private final String script;

    ChatPage(ChatOrigins origins, CompanyConfig company, @Location("public/chat") Template page) {
        this.origins = origins;
        this.company = company;
        this.page = page;
        this.script = load();
    }

    @Route(path = "/chat", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(HttpServerResponse response) {
        response.setStatusCode(origins.on() ? 200 : 403)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store");
        return page.data("company", company.name()).data("on", origins.on()).createUni();
    }

    @Route(path = "/chat.js", methods = Route.HttpMethod.GET, produces = "text/javascript")
    @PermitAll
    String script(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/javascript;charset=UTF-8")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("Cache-Control", "public, max-age=300");
        return script;
    }

    private static String load() {
        try (var in = ChatPage.class.getResourceAsStream("/chat/chat.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
