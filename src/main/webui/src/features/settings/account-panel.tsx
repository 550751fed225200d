import { Card } from "@/components/card";
import { tell } from "@/components/toast";
import { ChangePasswordForm } from "@/features/auth/change-password-form";
import { sentence } from "@/lib/format";
import { useSession } from "@/lib/session";

export function AccountPanel() {
  const user = useSession((session) => session.user);
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Card title="You">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          <dt className="text-soft">Name</dt>
          <dd>{user?.name}</dd>
          <dt className="text-soft">E-mail</dt>
          <dd className="break-all">{user?.email}</dd>
          <dt className="text-soft">Role</dt>
          <dd>{sentence(user?.role ?? "")}</dd>
        </dl>
      </Card>
      <Card title="Password">
        <ChangePasswordForm current="Current password" action="Change the password" onChanged={() => tell("Password changed", "Your other sessions were signed out.")} />
      </Card>
    </div>
  );
}
