package dev.rainmaker.simulation.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.ProposalChoice;
import dev.rainmaker.simulation.product.ProductClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens a proposal like a client: the page first, then its content, then the decision. */
record ProposalVisit(ProductClient product) {

    /** Returns the status of the decision. */
    int decide(Persona persona, String token, ProposalChoice choice, String words) throws IOException {
        product.openProposal(token);
        var proposal = product.proposal(token);
        return switch (choice) {
            case ACCEPT -> product.decide(token, "accept", acceptance(persona, proposal, words));
            case DECLINE -> product.decide(token, "decline", Map.of("reason", words));
            case CHANGES -> product.decide(token, "changes", Map.of("text", words));
        };
    }

    private static Map<String, String> acceptance(Persona persona, JsonNode proposal, String words) {
        var body = new HashMap<>(Map.of("name", persona.name(), "note", words));
        chosenPackage(proposal).ifPresent(id -> body.put("packageId", id));
        return body;
    }

    /** The recommended package, else the first. */
    private static Optional<String> chosenPackage(JsonNode proposal) {
        var packages = proposal.findValue("packages");
        if (packages == null || !packages.isArray() || packages.isEmpty()) {
            return Optional.empty();
        }
        var chosen = packages.get(0);
        for (var candidate : packages) {
            if (candidate.path("recommended").asBoolean(false)) {
                chosen = candidate;
                break;
            }
        }
        var id = chosen.hasNonNull("id") ? chosen.get("id") : chosen.path("packageId");
        return Optional.of(id.asText("")).filter(text -> !text.isEmpty());
    }
}
