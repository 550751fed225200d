import { ChangePasswordForm } from "./change-password-form";
import { Door } from "./door";

/** After a one-time password: the person's own one. */
export function NewPasswordPage() {
  return (
    <Door title="Choose your password" lead="You signed in with a one-time password.">
      <ChangePasswordForm current="One-time password" action="Save and go on" look="primary" />
    </Door>
  );
}
