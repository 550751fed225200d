import { CircleUser, Keyboard, LogOut, Moon, Sun, SunMoon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { tellFailure } from "@/components/toast";
import { useLogout } from "@/features/auth/logout";
import { sentence } from "@/lib/format";
import { useSession } from "@/lib/session";
import { type Theme, useTheme } from "@/lib/theme";

const row = "flex h-9 items-center gap-2.5 rounded px-2.5 outline-none data-highlighted:bg-sunken max-md:h-11";
const themes: { value: Theme; label: string; icon: typeof Sun }[] = [
  { value: "system", label: "As the system", icon: SunMoon },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
];

export function AccountMenu({ onKeys }: { onKeys?: () => void }) {
  const user = useSession((session) => session.user);
  const { theme, choose } = useTheme();
  const logout = useLogout();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="flex h-11 min-w-0 items-center gap-2.5 rounded-md px-2.5 text-left hover:bg-sunken">
        <CircleUser aria-hidden className="size-[18px] shrink-0 text-soft" strokeWidth={1.8} />
        <span className="grid min-w-0">
          <span className="truncate font-medium">{user?.name}</span>
          <span className="text-xs text-soft">{sentence(user?.role ?? "")}</span>
        </span>
      </DropdownMenu.Trigger>
        <DropdownMenu.Content align="start" sideOffset={6} className="z-[60] w-56 rounded-lg border border-line bg-surface p-1.5 shadow-lg">
          <DropdownMenu.Label className="px-2.5 py-1.5 text-xs text-soft">Look</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => choose(value as Theme)}>
            {themes.map(({ value, label, icon: Icon }) => (
              <DropdownMenu.RadioItem key={value} value={value} className={`${row} data-[state=checked]:text-accent`}>
                <Icon aria-hidden className="size-4" />
                {label}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
          {onKeys && (
            <DropdownMenu.Item className={row} onSelect={onKeys}>
              <Keyboard aria-hidden className="size-4" />
              Keys
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={row} onSelect={() => logout.mutate(undefined, { onError: tellFailure })}>
            <LogOut aria-hidden className="size-4" />
            Sign out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
