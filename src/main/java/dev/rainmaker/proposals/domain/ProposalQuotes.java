package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.proposals.Acceptance;
import dev.rainmaker.proposals.Offering;
import dev.rainmaker.proposals.Payment;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;

/** Packages with ticked options at their prices, each under a fingerprint that an acceptance must carry. */
@ApplicationScoped
class ProposalQuotes {
    private final CompanyConfig company;

    ProposalQuotes(CompanyConfig company) {
        this.company = company;
    }

    /** All packages; options count for the package that is named, or for the one that the client chose already. */
    Offering offering(ProposalEntity row, ProposalContent content, Proposal view, Acceptance ticked) {
        var chosen =
                row.choicePackage == null ? ticked : new Acceptance(row.choicePackage, row.chosenOptions(), null, null);
        return new Offering(
                view,
                content == null
                        ? List.of()
                        : content.packages().stream()
                                .map(each -> quote(
                                        row,
                                        content,
                                        each.packageId(),
                                        each.packageId().equals(chosen.packageId()) ? chosen.optionIds() : List.of()))
                                .toList());
    }

    Quote quote(ProposalEntity row, ProposalContent content, String packageId, List<String> optionIds) {
        var options = optionIds.stream().distinct().sorted().toList();
        var priced = content.price(packageId, options);
        return new Quote(
                packageId,
                options,
                priced.withoutCost(),
                payments(row, content, priced.totalMinor()),
                fingerprint(row, packageId, options, priced.totalMinor()));
    }

    List<Payment> payments(ProposalEntity row, ProposalContent content, long totalMinor) {
        var decided = SqlTime.instant(row.decidedAt);
        var accepted = row.acceptedPackage == null || decided == null
                ? null
                : LocalDate.ofInstant(decided, ZoneId.of(company.timeZone()));
        return content.deposits() == null
                ? List.of()
                : content.deposits()
                        .payments(totalMinor, accepted, content.event().date());
    }

    private static String fingerprint(ProposalEntity row, String packageId, List<String> options, long totalMinor) {
        var text = String.join(
                "|",
                row.id,
                Integer.toString(row.currentNumber),
                packageId,
                String.join(",", options),
                row.currency,
                Long.toString(totalMinor));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
