import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Dialog } from "@/components/dialog";
import { Select } from "@/components/field";
import { tell, tellFailure } from "@/components/toast";
import { sentence } from "@/lib/format";
import { type Role, type User, useSession } from "@/lib/session";
import { CreateUserDialog, roles } from "./create-user-dialog";
import { type CreatedUser, useEditUser, useResetPassword, useSwitchUser, useUsers } from "./users";

export function UsersPanel() {
  const users = useUsers();
  const [creating, setCreating] = useState(false);
  const [fresh, setFresh] = useState<CreatedUser | null>(null);
  return (
    <Card
      title="Users"
      flush
      side={
        <Button small look="primary" onClick={() => setCreating(true)}>
          <UserPlus aria-hidden className="size-4" />
          Add a user
        </Button>
      }
    >
      <Answer of={users}>
        {(page) => (
          <ul>
            {page.items.map((user) => (
              <li key={user.id} className="border-b border-line px-4 py-3 last:border-b-0">
                <UserRow user={user} onFresh={setFresh} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {creating && <CreateUserDialog onClose={() => setCreating(false)} onCreated={setFresh} />}
      <Dialog
        open={fresh !== null}
        onOpenChange={() => setFresh(null)}
        title={`One-time password for ${fresh?.user.name ?? ""}`}
        description="It is shown this once and has to be changed at the first sign-in."
      >
        <code className="rounded-md bg-sunken p-3 text-center text-base select-all">{fresh?.oneTimePassword}</code>
        <Button look="primary" onClick={() => setFresh(null)}>
          I passed it on
        </Button>
      </Dialog>
    </Card>
  );
}

function UserRow({ user, onFresh }: { user: User; onFresh: (created: CreatedUser) => void }) {
  const self = useSession((session) => session.user?.id === user.id);
  const edit = useEditUser();
  const turn = useSwitchUser();
  const reset = useResetPassword();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {user.name}
          {self && <Badge tone="accent">You</Badge>}
          {!user.active && <Badge>Signed off</Badge>}
          {user.mustChangePassword && <Badge tone="wait">One-time password</Badge>}
        </p>
        <p className="break-all text-soft">{user.email}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {user.role === "seller" && (
          <label className="flex items-center gap-2 text-xs text-soft max-md:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={user.sellerApproves}
              onChange={(event) => edit.mutate({ user, sellerApproves: event.target.checked }, { onError: tellFailure })}
            />
            Approves own
          </label>
        )}
        <Select
          aria-label={`Role of ${user.name}`}
          value={user.role}
          disabled={self || edit.isPending}
          onChange={(event) => edit.mutate({ user, role: event.target.value as Role }, { onError: tellFailure, onSuccess: () => tell(`${user.name} is ${event.target.value} now`) })}
          className="w-32"
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {sentence(role)}
            </option>
          ))}
        </Select>
        {!self && (
          <>
            <Button small busy={reset.isPending} onClick={() => reset.mutate(user, { onSuccess: onFresh, onError: tellFailure })}>
              New password
            </Button>
            <Button small look={user.active ? "danger" : "plain"} busy={turn.isPending} onClick={() => turn.mutate(user, { onError: tellFailure })}>
              {user.active ? "Sign off" : "Let in again"}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
