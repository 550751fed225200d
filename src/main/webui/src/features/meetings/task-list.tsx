import { Link } from "react-router";
import { tellFailure } from "@/components/toast";
import { cn } from "@/lib/cn";
import { day } from "@/lib/format";
import { useTickTask } from "./change-meeting";
import type { NamedTask } from "./find-tasks";
import type { Task } from "./get-meeting";

interface Props {
  tasks: (Task | NamedTask)[];
  /** Names of those who do them; left out where all are one person's. */
  owners?: Map<string, string>;
  /** Whether each leads to its meeting. */
  linked?: boolean;
}

export function TaskList({ tasks, owners, linked = false }: Props) {
  const tick = useTickTask();
  return (
    <ul>
      {tasks.map((task) => {
        const title = task.title ?? "Erased with the client's data";
        const about = [owners?.get(task.ownerId), "prospectName" in task ? task.prospectName : null].filter(Boolean).join(" · ");
        return (
          <li key={task.id} className="flex items-start gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
            <input
              type="checkbox"
              aria-label={`Done: ${title}`}
              className="mt-0.5 size-5 shrink-0 accent-accent"
              checked={task.doneAt !== null}
              disabled={tick.isPending}
              onChange={(event) => tick.mutate({ id: task.id, done: event.target.checked }, { onError: tellFailure })}
            />
            <div className="min-w-0">
              <p className={cn("wrap-anywhere", task.doneAt !== null && "text-soft line-through")}>
                {linked ? (
                  <Link className="link" to={`/meetings/${task.meetingId}`}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </p>
              <p className="text-xs text-soft">
                {`by ${day(`${task.dueOn}T12:00:00Z`, "UTC")}`}
                {about && ` · ${about}`}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
