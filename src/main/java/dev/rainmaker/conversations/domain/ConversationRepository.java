package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationProblem;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ConversationRepository implements PanacheRepositoryBase<ConversationEntity, String> {
    Uni<ConversationEntity> require(ConversationId id) {
        return findById(id.value())
                .onItem()
                .ifNull()
                .failWith(() -> new ConversationFailure(
                        ConversationProblem.CONVERSATION_NOT_FOUND, "There is no conversation with this id."));
    }

    /** Whether a person leads, as it is now; the answer stays true until the transaction ends. */
    Uni<Boolean> ledByPerson(String id) {
        return NativeSql.rows("SELECT status, id FROM conversation WHERE id = ? FOR UPDATE", List.of(id))
                .map(rows -> rows.stream()
                        .anyMatch(row -> ConversationStatus.TAKEN_OVER.name().equals(row[0])));
    }

    /** What the agents wrote stays in the house while a person leads. */
    Uni<Void> requireAgents(String id) {
        return ledByPerson(id)
                .invoke(led -> {
                    if (led) {
                        throw new ConversationFailure(
                                ConversationProblem.CONVERSATION_LED_BY_PERSON,
                                "A person leads this conversation; the agents send nothing until it is handed back.");
                    }
                })
                .replaceWithVoid();
    }

    Uni<ConversationEntity> ofProspect(String prospectId, Channel channel) {
        return find("prospectId = ?1 and channel = ?2", prospectId, channel).firstResult();
    }

    Uni<ConversationEntity> ofVisitor(String visitor) {
        return find("visitor", visitor).firstResult();
    }

    Uni<Page<ConversationEntity>> page(Boolean needsPerson, ProspectId prospect, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        var where = "1 = 1";
        if (needsPerson != null) {
            where = "needsPerson = :needs";
            values.put("needs", needsPerson);
        }
        if (prospect != null) {
            where += " and prospectId = :prospect";
            values.put("prospect", prospect.value());
        }
        var clause = where;
        return find(clause + " order by lastMessageAt desc, id desc", values)
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> (page.total
                                ? count(clause, values).map(Long::valueOf)
                                : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }
}
