package dev.rainmaker.prospects.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.LeadScore;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** Between plain facts and the row: encrypts, indexes, folds for sorting, scores. */
@ApplicationScoped
class ProspectFields {
    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);
    private static final int SORT_NAME = 80;

    private final BlindIndex index;
    private final Clock clock;
    private final ObjectMapper json;

    ProspectFields(BlindIndex index, Clock clock, ObjectMapper json) {
        this.index = index;
        this.clock = clock;
        this.json = json;
    }

    /** Writes the facts with everything that is derived from them; unchanged encrypted values keep their cipher text. */
    void write(ProspectEntity row, KnownFacts facts, SubjectCipher cipher, LeadScoring.SignalStrength signals) {
        row.type = facts.type();
        row.name = facts.name();
        row.company = facts.company();
        row.place = facts.place();
        row.timeZone = facts.timeZone();
        row.eventType = facts.eventType();
        row.eventDate = facts.eventDate();
        row.guests = facts.guests();
        row.reason = cipherText(cipher, "reason", row.reason, facts.reason());
        row.email = cipherText(cipher, "email", row.email, facts.email());
        row.phone = cipherText(cipher, "phone", row.phone, facts.phone());
        var keys = keys(facts);
        row.emailIndex = keys.email();
        row.liveEmail = row.archived ? null : keys.email();
        row.phoneIndex = keys.phone();
        row.namePlaceIndex = keys.namePlace();
        row.domainIndex = keys.domain();
        var folded = Words.folded(facts.name());
        row.sortName = folded.length() > SORT_NAME ? folded.substring(0, SORT_NAME) : folded;
        row.sortEventDate = facts.eventDate() == null ? UNDATED : facts.eventDate();
        score(row, facts, signals);
        row.updatedAt = SqlTime.of(clock.now());
    }

    void score(ProspectEntity row, KnownFacts facts, LeadScoring.SignalStrength signals) {
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var score = LeadScoring.score(facts, signals, today);
        row.score = score.score();
        row.scoreParts = text(score);
    }

    /** The plain facts of a row. */
    KnownFacts read(ProspectEntity row, SubjectCipher cipher) {
        return new KnownFacts(
                row.type,
                row.name,
                row.company,
                cipher.decrypt("email", row.email),
                cipher.decrypt("phone", row.phone),
                row.place,
                row.timeZone,
                row.eventType,
                row.eventDate,
                row.guests,
                cipher.decrypt("reason", row.reason));
    }

    Prospect view(ProspectEntity row, SubjectCipher cipher) {
        return new Prospect(
                new ProspectId(row.id),
                row.type,
                row.name,
                row.company,
                cipher.decrypt("email", row.email),
                cipher.decrypt("phone", row.phone),
                row.place,
                row.timeZone,
                row.eventType,
                row.eventDate,
                row.guests,
                row.status,
                row.score,
                cipher.decrypt("reason", row.reason),
                row.source,
                row.simulated,
                row.needsReview,
                row.assignedTo,
                SqlTime.instant(row.createdAt),
                SqlTime.instant(row.updatedAt),
                row.version);
    }

    LeadScore score(ProspectEntity row) {
        try {
            return json.readValue(row.scoreParts, LeadScore.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("score parts were written by us", broken);
        }
    }

    DuplicateKeys keys(KnownFacts facts) {
        var place = Words.folded(facts.place());
        var domain = facts.type() == ProspectType.COMPANY ? Contacts.companyDomain(facts.email()) : null;
        return new DuplicateKeys(
                index.of("email", facts.email()),
                index.of("phone", facts.phone()),
                place.isEmpty() ? null : index.of("name_place", Words.folded(facts.name()) + "|" + place),
                index.of("domain", domain));
    }

    String emailIndex(String email) {
        return Contacts.email(email).map(address -> index.of("email", address)).orElse(null);
    }

    String fingerprint(String kind, String... parts) {
        return index.of(kind, String.join("\u001f", parts));
    }

    private static String cipherText(SubjectCipher cipher, String field, String stored, String plain) {
        return stored != null && Objects.equals(cipher.decrypt(field, stored), plain)
                ? stored
                : cipher.encrypt(field, plain);
    }

    private String text(LeadScore score) {
        try {
            return json.writeValueAsString(score);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("scores are plain records", impossible);
        }
    }
}
