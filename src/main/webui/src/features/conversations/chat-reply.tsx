import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { Button } from "@/components/button";
import { Field, TextArea } from "@/components/field";
import { tell, tellFailure } from "@/components/toast";
import { useReplyChat } from "./reply-chat";

/** Answers a visitor of the chat. What the number lock does not know waits for a yes in the queue. */
export function ChatReply({ conversation }: { conversation: string }) {
  const [text, setText] = useState("");
  const [waits, setWaits] = useState<string | null>(null);
  const reply = useReplyChat(conversation);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    setWaits(null);
    reply.mutate(text.trim(), {
      onError: tellFailure,
      onSuccess: ({ approvalId, sent }) => {
        setText("");
        if (sent) tell("Sent", "The visitor sees it now.");
        else setWaits(approvalId);
      },
    });
  }
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <Field label="Answer the visitor">
        <TextArea required maxLength={4000} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" busy={reply.isPending} disabled={text.trim() === ""}>
          Send
        </Button>
        {waits && (
          <p role="status" className="text-wait">
            It waits for a yes.{" "}
            <Link className="link" to={`/approvals/${waits}`}>
              Open the approval
            </Link>
          </p>
        )}
      </div>
    </form>
  );
}
