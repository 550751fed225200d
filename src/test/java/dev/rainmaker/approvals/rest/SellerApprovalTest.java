package dev.rainmaker.approvals.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller approves what goes to their own prospects, if a manager allows, and never a proposal. */
@QuarkusTest
class SellerApprovalTest {
    @Inject
    ApprovalsApi approvals;

    private TestUser seller;
    private String prospect;

    @BeforeEach
    void sellerAndProspect() {
        seller = TestUser.create("seller");
        prospect = TestProspects.named("Ada Own");
    }

    @Test
    void withoutPermissionItIsNotTheirs() {
        assign();
        approve(request(ApprovalKind.MESSAGE)).statusCode(403).body("code", equalTo("approval_not_yours"));
    }

    @Test
    void withPermissionTheyApproveForTheirOwnProspects() {
        allow();
        assign();
        approve(request(ApprovalKind.MESSAGE))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("prospectName", equalTo("Ada Own"));
    }

    @Test
    void aProspectOfNobodyIsNotTheirOwn() {
        allow();
        approve(request(ApprovalKind.MESSAGE)).statusCode(403);
    }

    @Test
    void aProposalIsForAnOwnerOrManager() {
        allow();
        assign();
        approve(request(ApprovalKind.PROPOSAL)).statusCode(403);
    }

    private void allow() {
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of("allowed", true))
                .put("/api/v1/users/" + seller.id() + "/seller-approves")
                .then()
                .statusCode(200);
    }

    private void assign() {
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of("assignedTo", seller.id()))
                .post("/api/v1/prospects/" + prospect + "/assign")
                .then()
                .statusCode(200);
    }

    private ApprovalRequest request(ApprovalKind kind) {
        var id = UUID.randomUUID().toString().substring(0, 26);
        var mail = new EmailToSend(
                "<" + id + "@house.example>",
                "house@house.example",
                "House",
                "ada@own.example",
                null,
                "Hello",
                "A text",
                null,
                null,
                List.of(),
                null,
                List.of());
        return Reactive.await(() -> approvals.request(
                new RequestApproval(kind, prospect, "message", id, null, "First message", mail, List.of(), null, null),
                Actor.agent("outreach-writer")));
    }

    private ValidatableResponse approve(ApprovalRequest request) {
        return given().auth()
                .oauth2(TestTokens.of("seller", seller.id()))
                .contentType(ContentType.JSON)
                .body(Map.of("fingerprint", request.fingerprint()))
                .post("/api/v1/approvals/" + request.id().value() + "/approve")
                .then();
    }
}
