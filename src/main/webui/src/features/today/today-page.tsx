import { Plus } from "lucide-react";
import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { useMay } from "@/lib/roles";
import { AtWorkList } from "./at-work-list";
import { ByRule } from "./by-rule";
import { useToday } from "./get-today";
import { MyTasks } from "./my-tasks";
import { Pipeline } from "./pipeline";
import { WaitingList } from "./waiting-list";

export function TodayPage() {
  const today = useToday();
  const work = useMay("work");
  return (
    <Screen
      title="Today"
      action={
        work && (
          <Button look="primary" asChild>
            <Link to="/hunts">
              <Plus aria-hidden className="size-4" />
              New hunt
            </Link>
          </Button>
        )
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-5">
          {work && (
            <Card
              flush
              title={
                <>
                  Waits for you
                  {today.data && <span className="ml-2 font-normal text-soft">{today.data.waiting.length}</span>}
                </>
              }
            >
              <Answer of={today}>{(data) => <WaitingList items={data.waiting} />}</Answer>
            </Card>
          )}
          {work && <MyTasks />}
          {work && <ByRule />}
          <Card title="Pipeline" flush>
            <Answer of={today}>{(data) => <Pipeline stages={data.pipeline} />}</Answer>
          </Card>
        </div>
        <Card title="At work" flush>
          <Answer of={today}>{(data) => <AtWorkList items={data.atWork} />}</Answer>
        </Card>
      </div>
    </Screen>
  );
}
