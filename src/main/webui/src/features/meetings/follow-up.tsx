import { type FormEvent, useState } from "react";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Field, Input, Select, TextArea } from "@/components/field";
import { Refused } from "@/components/refused";
import { tell } from "@/components/toast";
import { useHosts } from "@/features/settings/meeting-setup";
import { useSession } from "@/lib/session";
import { useAddTask, useWriteNotes } from "./change-meeting";
import { type FollowUp, useFollowUp } from "./get-meeting";
import { TaskList } from "./task-list";

/** Notes of a meeting and what has to be done; notes can be written once it has begun. */
export function FollowUpCards({ id, begun }: { id: string; begun: boolean }) {
  const followUp = useFollowUp(id);
  return (
    <Answer of={followUp} rows={3}>
      {(data) => (
        <>
          {begun && <NotesForm key={data.notes?.version ?? "new"} id={id} data={data} />}
          <Tasks id={id} data={data} />
        </>
      )}
    </Answer>
  );
}

function NotesForm({ id, data }: { id: string; data: FollowUp }) {
  const before = data.notes?.text ?? "";
  const [text, setText] = useState(before);
  const write = useWriteNotes(id);
  function submit(event: FormEvent) {
    event.preventDefault();
    write.mutate({ text: text.trim(), version: data.notes?.version ?? 0 }, { onSuccess: () => tell("Notes saved") });
  }
  return (
    <Card title="Notes">
      <form onSubmit={submit} className="grid gap-3">
        <Field label="What came of it" hint="Kept under the client's key; shown before the next meeting.">
          <TextArea required maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <Refused failure={write.error} />
        <Button type="submit" className="w-fit" busy={write.isPending} disabled={text.trim() === "" || text.trim() === before}>
          Save the notes
        </Button>
      </form>
    </Card>
  );
}

function Tasks({ id, data }: { id: string; data: FollowUp }) {
  const me = useSession((session) => session.user?.id ?? "");
  const hosts = useHosts().data ?? [];
  const [wish, setWish] = useState({ title: "", ownerId: "", dueOn: "" });
  const add = useAddTask(id);
  const owner = wish.ownerId || (hosts.some((host) => host.userId === me) ? me : (hosts[0]?.userId ?? ""));
  const incomplete = wish.title.trim() === "" || wish.dueOn === "" || owner === "";
  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate({ title: wish.title.trim(), ownerId: owner, dueOn: wish.dueOn }, { onSuccess: () => setWish({ ...wish, title: "" }) });
  }
  return (
    <Card title="What has to be done" flush>
      {data.tasks.length > 0 && <TaskList tasks={data.tasks} owners={new Map(hosts.map((host) => [host.userId, host.name]))} />}
      <form onSubmit={submit} className="grid gap-3 border-t border-line p-4 first:border-t-0">
        <Field label="Task">
          <Input required maxLength={300} value={wish.title} onChange={(event) => setWish({ ...wish, title: event.target.value })} />
        </Field>
        <div className="grid gap-3 md:grid-cols-2">
          <Field label="Who">
            <Select value={owner} onChange={(event) => setWish({ ...wish, ownerId: event.target.value })}>
              {hosts.map((host) => (
                <option key={host.userId} value={host.userId}>
                  {host.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="By">
            <Input type="date" required value={wish.dueOn} onChange={(event) => setWish({ ...wish, dueOn: event.target.value })} />
          </Field>
        </div>
        <Refused failure={add.error} />
        <Button type="submit" className="w-fit" busy={add.isPending} disabled={incomplete}>
          Add the task
        </Button>
      </form>
    </Card>
  );
}
