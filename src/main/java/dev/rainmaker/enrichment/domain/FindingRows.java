package dev.rainmaker.enrichment.domain;

import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.enrichment.NewFinding;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes rows of new findings; the same field, value and source is one row. */
@ApplicationScoped
class FindingRows {
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int VALUE = 2000;
    private static final int QUOTE = 4000;

    private final BlindIndex index;
    private final Ids ids;

    FindingRows(BlindIndex index, Ids ids) {
        this.index = index;
        this.ids = ids;
    }

    /**
     * @param ids row ids of the offered findings, in their order
     * @param fresh rows to be stored
     * @param all rows present and fresh
     */
    record Outcome(List<String> ids, List<FindingEntity> fresh, List<FindingEntity> all) {}

    Outcome add(
            ProspectId prospect,
            List<NewFinding> offered,
            String corrects,
            List<FindingEntity> present,
            SubjectCipher cipher,
            Actor by) {
        var known = present.stream().collect(Collectors.toMap(row -> row.fingerprint, Function.identity()));
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(present));
        for (var finding : offered) {
            if (finding.value() == null || finding.value().isBlank()) {
                continue;
            }
            if (finding.field() == null || !FIELD.matcher(finding.field()).matches()) {
                throw new InvalidRequest("field", "must be a camelCase word of at most 40 letters");
            }
            var row = row(prospect, finding, corrects, cipher, by);
            var same = known.putIfAbsent(row.fingerprint, row);
            outcome.ids().add(same == null ? row.id : same.id);
            if (same == null) {
                outcome.fresh().add(row);
                outcome.all().add(row);
            }
        }
        return outcome;
    }

    private FindingEntity row(
            ProspectId prospect, NewFinding finding, String corrects, SubjectCipher cipher, Actor by) {
        boolean byHand = by.kind() == Actor.Kind.USER;
        var value = cut(finding.value().strip(), VALUE);
        var source = cut(finding.sourceUrl(), VALUE);
        var row = new FindingEntity();
        row.id = ids.next();
        row.prospectId = prospect.value();
        row.field = finding.field();
        row.fingerprint = index.of(
                "finding",
                String.join(
                        "\u001f",
                        finding.field(),
                        FindingJudgement.normalised(value),
                        source == null ? finding.provider() : source,
                        corrects == null ? "" : corrects));
        row.value = cipher.encrypt(FindingEntity.VALUE, value);
        row.quote = cipher.encrypt(FindingEntity.QUOTE, cut(finding.quote(), QUOTE));
        row.confidence = byHand ? 1 : Math.clamp(finding.confidence(), 0, 1);
        row.sourceUrl = source;
        row.provider = cut(finding.provider(), 40);
        row.state = FindingState.SUPPORTED;
        row.byHand = byHand;
        row.corrects = corrects;
        row.retrievedAt = SqlTime.of(finding.retrievedAt());
        return row;
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
