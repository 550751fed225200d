package dev.rainmaker.mcp.email.dns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Whether a domain is prepared to send mail that others trust: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489). */
@ApplicationScoped
public class SendingDomain {
    private final DomainNames names;

    SendingDomain(DomainNames names) {
        this.names = names;
    }

    /**
     * One of the three.
     *
     * @param state ok, missing, wrong, or unchecked
     * @param advice what to do; absent when it is ok
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Check(String name, String state, String record, String advice) {}

    /** All of them; ready when none is missing or wrong. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Report(String domain, boolean ready, List<Check> checks) {}

    /** @param selector of the DKIM key; null leaves DKIM unchecked, since keys can be found by their selector only */
    public Report check(String domain, String selector) {
        var checks = List.of(spf(domain), dkim(domain, selector), dmarc(domain));
        return new Report(
                domain, checks.stream().allMatch(check -> check.state().equals("ok")), checks);
    }

    private Check spf(String domain) {
        var records = names.texts(domain).stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
                .toList();
        if (records.isEmpty()) {
            return new Check(
                    "spf", "missing", null, "Add a TXT record v=spf1 that names who may send for " + domain + ".");
        }
        if (records.size() > 1) {
            return new Check("spf", "wrong", String.join(" | ", records), "Keep one SPF record; two count as none.");
        }
        var record = records.getFirst();
        var words = record.toLowerCase(Locale.ROOT);
        if (words.matches(".*\\s\\+?all\\b.*")) {
            return new Check("spf", "wrong", record, "It lets everybody send; end it with ~all or -all.");
        }
        return words.matches(".*\\s([~?-]all|redirect=\\S+)\\s*")
                ? new Check("spf", "ok", record, null)
                : new Check("spf", "wrong", record, "End it with ~all or -all.");
    }

    private Check dkim(String domain, String selector) {
        if (selector == null) {
            return new Check("dkim", "unchecked", null, "Say the selector that your provider gave you.");
        }
        var record = names.texts(selector + "._domainkey." + domain).stream()
                .filter(text -> text.contains("p="))
                .findFirst();
        if (record.isEmpty()) {
            return new Check(
                    "dkim",
                    "missing",
                    null,
                    "Add the key of your provider as TXT or CNAME at " + selector + "._domainkey." + domain + ".");
        }
        return record.get().matches("(?s).*\\bp=\\s*[A-Za-z0-9+/].*")
                ? new Check("dkim", "ok", record.get(), null)
                : new Check("dkim", "wrong", record.get(), "The key was withdrawn (p= is empty); publish a new one.");
    }

    private Check dmarc(String domain) {
        var records = names.texts("_dmarc." + domain).stream()
                .filter(text -> text.toUpperCase(Locale.ROOT).startsWith("V=DMARC1"))
                .toList();
        if (records.isEmpty()) {
            return new Check(
                    "dmarc", "missing", null, "Add a TXT record at _dmarc." + domain + ", at first v=DMARC1; p=none.");
        }
        if (records.size() > 1) {
            return new Check(
                    "dmarc", "wrong", String.join(" | ", records), "Keep one DMARC record; two count as none.");
        }
        return records.getFirst().toLowerCase(Locale.ROOT).matches("(?s).*;\\s*p\\s*=\\s*(none|quarantine|reject)\\b.*")
                ? new Check("dmarc", "ok", records.getFirst(), null)
                : new Check("dmarc", "wrong", records.getFirst(), "Say a policy: p=none, p=quarantine or p=reject.");
    }
}
