package dev.rainmaker.workflow.summary;

import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a conversation comes to, by the id of the conversation. */
@Cancellable(false)
@Path("/v1/summaries/{id}")
public class SummaryResource {
    private static final int MOST = 10;

    private final ConversationsApi conversations;
    private final ProposalsApi proposals;
    private final MeetingsApi meetings;
    private final InstantConversation agent;

    SummaryResource(
            ConversationsApi conversations, ProposalsApi proposals, MeetingsApi meetings, InstantConversation agent) {
        this.conversations = conversations;
        this.proposals = proposals;
        this.meetings = meetings;
        this.agent = agent;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Summary> get(@RestPath ConversationId id) {
        return conversations
                .require(id)
                .flatMap(conversation -> conversations.messages(id).flatMap(messages -> conversations
                        .brief(conversation.prospectId())
                        .flatMap(brief -> agreed(conversation.prospectId())
                                .map(agreed -> new SummaryRules(agent, conversation, messages, brief).make(agreed)))));
    }

    private Uni<List<String>> agreed(ProspectId prospect) {
        var page = PageRequest.of(0, MOST, null);
        return proposals.find(ProposalStatus.ACCEPTED, prospect, page).flatMap(accepted -> meetings.find(
                        MeetingStatus.CONFIRMED, prospect, page)
                .map(booked -> {
                    var agreed = new ArrayList<String>();
                    accepted.items().forEach(proposal -> agreed.add("The proposal was accepted."));
                    booked.items()
                            .forEach(meeting -> agreed.add("A meeting is booked: "
                                    + meeting.type()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ') + "."));
                    return List.copyOf(agreed);
                }));
    }
}
