package dev.rainmaker.mcp.email.dns;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be told of an address without asking its server: form, whether its domain takes mail, what kind it is. */
@ApplicationScoped
public class AddressCheck {
    private static final Set<String> ROLES = Set.of(
            "abuse",
            "admin",
            "billing",
            "contact",
            "help",
            "hello",
            "hr",
            "info",
            "jobs",
            "mail",
            "marketing",
            "noreply",
            "no-reply",
            "office",
            "postmaster",
            "press",
            "sales",
            "security",
            "service",
            "support",
            "team",
            "webmaster");
    private static final Set<String> DISPOSABLE = Set.of(
            "10minutemail.com",
            "guerrillamail.com",
            "mailinator.com",
            "sharklasers.com",
            "temp-mail.org",
            "trashmail.com",
            "yopmail.com");

    private final DomainNames names;

    AddressCheck(DomainNames names) {
        this.names = names;
    }

    /**
     * @param usable whether mail can be sent there at all
     * @param reasons why not, or what speaks against it, in words
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Verdict(
            String address, boolean usable, boolean roleAccount, boolean disposable, List<String> reasons) {}

    /** @param address any text of at most 254 characters */
    public Verdict of(String address) {
        int at = address.lastIndexOf('@');
        var local = at < 0 ? "" : address.substring(0, at);
        var domain = at < 0 ? "" : ascii(address.substring(at + 1));
        if (!local.matches("[^\\s<>\",;:\\\\@()\\[\\]]{1,64}")
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")
                || !domain.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,62}")) {
            return new Verdict(address, false, false, false, List.of("This is not the form of an e-mail address."));
        }
        var reasons = new ArrayList<String>();
        boolean takes = takesMail(domain, reasons);
        boolean role = ROLES.contains(local.toLowerCase(Locale.ROOT));
        if (role) {
            reasons.add("The address is of a function, not of a person.");
        }
        boolean disposable = DISPOSABLE.contains(domain);
        if (disposable) {
            reasons.add("The address is of a kind that is thrown away.");
        }
        return new Verdict(address, takes, role, disposable, reasons);
    }

    private boolean takesMail(String domain, List<String> reasons) {
        var servers = names.mailServers(domain);
        if (servers.equals(List.of("."))) {
            reasons.add("The domain says that it takes no mail.");
            return false;
        }
        if (!servers.isEmpty() || names.hasAddress(domain)) {
            return true;
        }
        reasons.add("The domain has no mail server.");
        return false;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
