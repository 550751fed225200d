package dev.rainmaker.workflow.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes inquiries, each once, and what people decide about suspected ones. */
@ApplicationScoped
class InquiryIntake {
    private static final Actor INQUIRIES = Actor.system("inquiries");
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int FEW_WORDS = 30;

    private final InquiryRepository inquiries;
    private final InquiryWelcome welcome;
    private final FieldCrypto crypto;
    private final BlindIndex index;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final ZoneId zone;

    InquiryIntake(
            InquiryRepository inquiries,
            InquiryWelcome welcome,
            FieldCrypto crypto,
            BlindIndex index,
            ObjectMapper json,
            Audit audit,
            Clock clock,
            Ids ids,
            CompanyConfig company) {
        this.inquiries = inquiries;
        this.welcome = welcome;
        this.crypto = crypto;
        this.index = index;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.zone = ZoneId.of(company.timeZone());
    }

    /**
     * Files an inquiry, or keeps it for a person when it is suspicious. The same inquiry of the same day again changes nothing.
     *
     * @param machine whether a machine filled it in
     */
    @WithTransaction
    Uni<InquiryStatus> take(NewInquiry inquiry, boolean machine) {
        var key = onceKey(inquiry);
        return inquiries
                .byOnceKey(key)
                .flatMap(known -> known != null ? Uni.createFrom().item(known.status) : takeNew(inquiry, key, machine));
    }

    private Uni<InquiryStatus> takeNew(NewInquiry inquiry, String key, boolean machine) {
        var row = new InquiryEntity();
        row.id = ids.next();
        row.source = inquiry.source();
        row.onceKey = key;
        row.wordsIndex = wordsIndex(inquiry);
        row.addressIndex = index.of("email", inquiry.email());
        row.receivedAt = SqlTime.of(clock.now());
        return signs(inquiry, row, machine)
                .invoke(signs -> row.signs = signs.stream()
                        .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")))
                .flatMap(signs -> ScamShield.suspicious(signs) ? suspect(row, inquiry) : file(row, inquiry, INQUIRIES))
                .call(() -> inquiries.persistAndFlush(row))
                .map(done -> row.status);
    }

    private Uni<Set<ScamSign>> signs(NewInquiry inquiry, InquiryEntity row, boolean machine) {
        var since = SqlTime.of(clock.now().minus(REMEMBERED));
        return inquiries
                .sameWords(row.wordsIndex, row.addressIndex, since)
                .flatMap(same -> welcome.resemblesAnother(inquiry).map(resembles -> {
                    var signs = EnumSet.noneOf(ScamSign.class);
                    signs.addAll(ScamShield.signs(inquiry, LocalDate.ofInstant(clock.now(), zone)));
                    add(signs, ScamSign.SAME_WORDS, same);
                    add(signs, ScamSign.RESEMBLES_ANOTHER, resembles);
                    add(signs, ScamSign.MACHINE, machine);
                    return signs;
                }));
    }

    private static void add(Set<ScamSign> signs, ScamSign sign, boolean there) {
        if (there) {
            signs.add(sign);
        }
    }

    private Uni<Void> suspect(InquiryEntity row, NewInquiry inquiry) {
        row.status = InquiryStatus.SUSPECTED;
        return crypto.cipherFor(row.id)
                .invoke(cipher -> row.payload = cipher.encrypt("payload", write(inquiry)))
                .call(() -> audit.record(
                        INQUIRIES, "inquiry.suspected", "inquiry", row.id, Map.of(), Map.of("signs", row.signs)))
                .replaceWithVoid();
    }

    private Uni<Void> file(InquiryEntity row, NewInquiry inquiry, Actor by) {
        return welcome.welcome(inquiry, row.onceKey, by)
                .invoke(prospect -> {
                    row.status = InquiryStatus.FILED;
                    row.prospectId = prospect.value();
                    row.payload = null;
                })
                .replaceWithVoid();
    }

    /** Newest first; null means every status. */
    @WithTransaction
    Uni<Page<Inquiry>> find(InquiryStatus status, PageRequest page) {
        return inquiries.page(status, page).flatMap(rows -> crypto.ciphersFor(
                        rows.items().stream().map(row -> row.id).toList())
                .map(ciphers -> rows.map(row -> row.toView(
                        row.payload == null ? null : read(ciphers.get(row.id).decrypt("payload", row.payload))))));
    }

    /** A person takes a suspected inquiry on: it goes the way of any other. */
    @WithTransaction
    Uni<Inquiry> accept(InquiryId id, Actor by) {
        return locked(id, InquiryStatus.FILED)
                .flatMap(row -> crypto.cipherFor(row.id)
                        .flatMap(cipher -> file(row, read(cipher.decrypt("payload", row.payload)), by))
                        .replaceWith(row))
                .call(row -> decided(row, "accepted", by))
                .map(row -> row.toView(null));
    }

    /** A person puts it aside; its words are forgotten. */
    @WithTransaction
    Uni<Inquiry> dismiss(InquiryId id, String reason, Actor by) {
        return locked(id, InquiryStatus.DISMISSED)
                .invoke(row -> {
                    row.status = InquiryStatus.DISMISSED;
                    row.payload = null;
                    row.decisionReason = reason;
                })
                .call(row -> decided(row, "dismissed", by))
                .map(row -> row.toView(null));
    }

    private Uni<InquiryEntity> locked(InquiryId id, InquiryStatus next) {
        return inquiries
                .lock(id.value())
                .onItem()
                .ifNull()
                .failWith(InquiryRefused::new)
                .invoke(row -> row.status.to(next));
    }

    private Uni<Void> decided(InquiryEntity row, String what, Actor by) {
        return audit.record(
                by,
                "inquiry." + what,
                "inquiry",
                row.id,
                Map.of("status", "suspected"),
                Map.of("status", row.status.name().toLowerCase(Locale.ROOT)));
    }

    private String onceKey(NewInquiry inquiry) {
        var day = LocalDate.ofInstant(clock.now(), zone);
        return index.of("inquiry", day + " " + write(inquiry));
    }

    /** Short words are the same by chance. */
    private String wordsIndex(NewInquiry inquiry) {
        var words = inquiry.message() == null
                ? ""
                : inquiry.message()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d]+", " ")
                        .strip();
        return words.length() < FEW_WORDS ? null : index.of("inquiry-words", words);
    }

    private String write(NewInquiry inquiry) {
        try {
            return json.writeValueAsString(inquiry);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an inquiry can always be written", failure);
        }
    }

    private NewInquiry read(String payload) {
        try {
            return json.readValue(payload, NewInquiry.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("we wrote this inquiry ourselves", failure);
        }
    }
}
