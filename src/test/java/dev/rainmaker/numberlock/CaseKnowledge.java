package dev.rainmaker.numberlock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.numberlock.check.Knowledge;
import dev.rainmaker.numberlock.check.KnownFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What an evaluation line knows, as facts. */
final class CaseKnowledge {
    private final List<KnownFact> facts = new ArrayList<>();

    private CaseKnowledge() {}

    static Knowledge of(JsonNode row) {
        var knows = row.get("knows");
        var all = new CaseKnowledge();
        all.brief(knows.path("brief"));
        all.each(knows.path("prospect"), "prospect");
        all.findings(knows.path("findings"));
        all.catalogue(knows.path("catalogue"));
        all.proposal(knows.path("proposal"));
        all.calendar(knows.path("calendar"));
        all.company(knows.path("company"));
        var recipient = knows.path("prospect").path("name").asText(null);
        return new Knowledge(
                all.facts,
                LocalDate.parse(row.get("writtenOn").asText()),
                ZoneId.of(knows.path("calendar").path("zone").asText("Europe/Berlin")),
                "Visitor".equals(recipient) ? null : recipient);
    }

    private void add(String source, String reference, String field, String value, String quote, String url) {
        if (value != null) {
            facts.add(new KnownFact(source, reference, field, value, quote, url));
        }
    }

    private void brief(JsonNode slots) {
        slots.forEach(slot -> {
            var value = slot.get("value").asText();
            if (slot.get("slot").asText().equals("budget") && value.matches("\\d+ [A-Z]{3}")) {
                value = new BigDecimal(value.split(" ")[0]).movePointLeft(2) + " " + value.split(" ")[1];
            }
            add(
                    "brief",
                    slot.get("slot").asText(),
                    slot.get("slot").asText(),
                    value,
                    slot.path("sentence").asText(null),
                    null);
        });
    }

    private void each(JsonNode node, String source) {
        node.properties()
                .forEach(entry ->
                        add(source, source, entry.getKey(), entry.getValue().asText(null), null, null));
    }

    private void findings(JsonNode rows) {
        rows.forEach(row -> add(
                "finding",
                row.path("field").asText() + ":" + row.path("value").asText(),
                row.path("field").asText(),
                row.path("value").asText(),
                row.path("quote").asText(null),
                row.path("url").asText(null)));
    }

    private void catalogue(JsonNode rows) {
        rows.forEach(row -> {
            var name = row.get("name").asText();
            add("catalogue", name, "name", name, null, null);
            var per = row.path("per").asText("event");
            var field = per.equals("event") ? "price" : "unit_price_per_" + per;
            add("catalogue", name, field, row.path("price").asText(null), null, null);
            row.properties().stream()
                    .filter(entry -> !List.of("name", "price", "per").contains(entry.getKey()))
                    .forEach(entry -> add(
                            "catalogue", name, entry.getKey(), entry.getValue().asText(null), null, null));
        });
    }

    private void proposal(JsonNode proposal) {
        if (!proposal.isObject()) {
            return;
        }
        var currency = proposal.path("currency").asText("EUR");
        add("proposal", "p", "version", proposal.path("version").asText(null), null, null);
        add("proposal", "p", "valid_until", proposal.path("validUntil").asText(null), null, null);
        add("proposal", "p", "link", proposal.path("url").asText(null), null, null);
        proposal.path("packages").forEach(each -> {
            var id = "p/" + each.path("name").asText();
            add("proposal", id, "package_name", each.path("name").asText(), null, null);
            for (var field : List.of("net", "tax", "total")) {
                money(id, field, each.path(field), currency);
            }
            each.path("lines").forEach(line -> {
                var lineId = id + "/" + line.path("name").asText();
                add("proposal", lineId, "line_name", line.path("name").asText(), null, null);
                add("proposal", lineId, "quantity", line.path("quantity").asText(null), null, null);
                money(lineId, "unit_price", line.path("unit"), currency);
                money(lineId, "amount", line.path("amount"), currency);
            });
        });
        var deposit = proposal.path("deposit");
        if (deposit.isObject()) {
            add("proposal", "p", "deposit_percent", deposit.path("percent").asText(null), null, null);
            money("p", "deposit", deposit.path("amount"), currency);
            add("proposal", "p", "deposit_due", deposit.path("due").asText(null), null, null);
        }
    }

    private void money(String reference, String field, JsonNode amount, String currency) {
        if (!amount.isMissingNode() && !amount.isNull()) {
            add("proposal", reference, field, amount.asText() + " " + currency, null, null);
        }
    }

    private void calendar(JsonNode calendar) {
        calendar.path("slots").forEach(slot -> add("calendar", slot.asText(), "start", slot.asText(), null, null));
    }

    private void company(JsonNode company) {
        company.properties().forEach(entry -> {
            if (entry.getValue().isArray()) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                    add("company", "fact-" + i, "fact", entry.getValue().get(i).asText(), null, null);
                }
            } else {
                add("company", "company", entry.getKey(), entry.getValue().asText(null), null, null);
            }
        });
    }
}
