package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.AutonomyApi;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.event.EventListener;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Who complains or wants no more mail, however we learn of it, speaks against the rule whose message they got last. */
@ApplicationScoped
class HarmListener implements EventListener {
    private static final Actor PRIVACY = Actor.system("privacy");
    private static final Map<String, Harm> HARMS =
            Map.of("complained", Harm.COMPLAINT, "unsubscribed", Harm.UNSUBSCRIBE);

    private final AutonomyApi autonomy;
    private final ProspectsApi prospects;

    HarmListener(AutonomyApi autonomy, ProspectsApi prospects) {
        this.autonomy = autonomy;
        this.prospects = prospects;
    }

    @Override
    public String name() {
        return "autonomy-harm";
    }

    @Override
    public boolean wants(String type) {
        return type.equals("suppression.added");
    }

    @Override
    public void on(StoredEvent event) {
        var harm = HARMS.get(event.facts().get("reason"));
        var prospect = harm == null ? null : prospectOf(event);
        if (prospect != null) {
            Reactive.await(() -> autonomy.harmed(prospect, harm, event.subject(), PRIVACY));
        }
    }

    private String prospectOf(StoredEvent event) {
        var named = event.facts().get("prospect");
        return named != null
                ? named
                : Reactive.await(() -> prospects.findByEmailIndex(event.facts().get("address")))
                        .map(ProspectId::value)
                        .orElse(null);
    }
}
