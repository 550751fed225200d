package dev.rainmaker.mcp.proposal.content;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Everything a proposal document says. A value of this type has been checked: what is required is there, nothing is
 * longer than the document can hold.
 *
 * @param title headline of the document
 * @param brand who offers
 * @param clientName whom it is made for
 * @param event what is planned
 * @param intro opening words, blank lines separate paragraphs; may be null
 * @param packages one to six
 * @param currency code of the currency that all amounts are in, for example {@code EUR}
 * @param validUntil last day of the offer, ISO date or free text; may be null
 * @param terms one sentence or paragraph each
 * @param pictures up to eight, on a page of their own; may be empty
 * @param locale language of labels and dates, and the paper size that is usual there
 */
public record ProposalContent(
        String title,
        Brand brand,
        String clientName,
        EventFacts event,
        String intro,
        List<OfferedPackage> packages,
        String currency,
        String validUntil,
        List<String> terms,
        List<GivenPicture> pictures,
        Locale locale) {

    public ProposalContent {
        packages = packages == null ? List.of() : Collections.unmodifiableList(packages);
        terms = terms == null ? List.of() : Collections.unmodifiableList(terms);
        pictures = pictures == null ? List.of() : Collections.unmodifiableList(pictures);
        locale = locale == null ? Locale.ENGLISH : locale;
        new ContentRules()
                .check(title, brand, clientName, event, intro, packages, currency, validUntil, terms, pictures);
    }
}
