import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { useMyTasks } from "@/features/meetings/find-tasks";
import { TaskList } from "@/features/meetings/task-list";

/** What this person has promised after meetings; absent while there is nothing. */
export function MyTasks() {
  const tasks = useMyTasks();
  if (tasks.data?.items.length === 0) return null;
  return (
    <Card
      flush
      title={
        <>
          To do after meetings
          {tasks.data && <span className="ml-2 font-normal text-soft">{tasks.data.total ?? tasks.data.items.length}</span>}
        </>
      }
    >
      <Answer of={tasks} rows={2}>
        {(page) => <TaskList tasks={page.items} linked />}
      </Answer>
    </Card>
  );
}
