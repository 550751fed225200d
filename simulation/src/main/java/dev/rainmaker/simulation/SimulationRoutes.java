package dev.rainmaker.simulation;

import dev.rainmaker.simulation.mailbox.MailboxPage;
import dev.rainmaker.simulation.persona.Personas;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Debug pages of the world: {@code /simulation/mailbox} (HTML) and {@code /simulation/personas} (JSON);
 * {@code POST /simulation/seed/{seed}} begins it anew with another seed.
 */
@ApplicationScoped
public class SimulationRoutes {

    private final SimulationLifecycle lifecycle;
    private final SimulationConfig config;

    SimulationRoutes(SimulationLifecycle lifecycle, SimulationConfig config) {
        this.lifecycle = lifecycle;
        this.config = config;
    }

    void register(@Observes Router router) {
        if (config.enabled()) {
            router.get("/simulation/mailbox").order(-1).handler(this::mailbox);
            router.get("/simulation/personas").order(-1).handler(this::personas);
            router.post("/simulation/seed/:seed").order(-1).handler(this::reseed);
        }
    }

    private void mailbox(RoutingContext context) {
        var entries = lifecycle.world().orElseThrow().mailbox().entries();
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(MailboxPage.render(Personas.all(), entries));
    }

    private void reseed(RoutingContext context) {
        context.response().setStatusCode(reseeded(context.pathParam("seed"))).end();
    }

    /** The status of the answer; a world that remembers over restarts keeps its seed. */
    private int reseeded(String seed) {
        if (config.remembers()) {
            return 409;
        }
        if (!seed.matches("\\d{1,9}")) {
            return 400;
        }
        lifecycle.world().orElseThrow().reseed(Long.parseLong(seed));
        return 204;
    }

    private void personas(RoutingContext context) {
        var entries = lifecycle.world().orElseThrow().mailbox().entries();
        var personas = new JsonArray();
        for (var persona : lifecycle.world().orElseThrow().personas()) {
            var mails = new JsonArray();
            entries.stream()
                    .filter(entry -> entry.address().equals(persona.address()))
                    .forEach(entry -> mails.add(new JsonObject()
                            .put("kind", entry.kind().name())
                            .put("messageId", entry.messageId())
                            .put("subject", entry.subject())
                            .put("text", entry.text())
                            .put("at", entry.at().toString())));
            personas.add(new JsonObject()
                    .put("id", persona.id())
                    .put("name", persona.name())
                    .put("address", persona.address())
                    .put("temper", persona.temper().name())
                    .put("guests", persona.facts().guests())
                    .put("laterGuests", persona.facts().laterGuests())
                    .put("mails", mails));
        }
        context.json(new JsonObject().put("simulated", true).put("personas", personas));
    }
}
